import { openElsewhere } from '@/lib/checks/open-elsewhere';
import { runChecksJob } from '@/lib/checks/run-checks-job';
import type { JobDefinition } from '@/lib/core/jobs';
import { purge } from '@/lib/core/purge';
import { writeTotals } from '@/lib/reports/write-totals';

/** Every job by name. A stage asks for a later stage's work by this name only. */
export const JOBS: readonly JobDefinition[] = [runChecksJob, openElsewhere, writeTotals, purge];
