import type { Day } from '@/lib/core/clock';
import { issueReport } from '@/lib/reports/issue-report';
import { publishStatement } from '@/lib/reports/publish-statement';
import { on } from './clock';
import { must } from './must';
import type { Office } from './staff';

/** Tells the figures of a day, as at the ceremony and in the newspaper after it. */
export async function publish(office: Office, driveId: string, day: Day, toldWhere: string): Promise<void> {
  on(day, 18);
  must(await publishStatement(office.communication, { driveId, asOf: day, toldWhere }));
}

/** The numbered report of results up to a day. */
export async function report(office: Office, driveId: string, day: Day): Promise<void> {
  on(day, 14);
  must(await issueReport(office.communication, { driveId, asOf: day }));
}
