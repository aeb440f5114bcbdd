import { provinceOf } from '@/lib/access/actor-type';
import { dateToDay } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';
import { driveOf } from '@/lib/drives/drive-ref';
import { loadPriceRules } from '@/lib/prices/load-rules';
import { askElsewhere } from './ask-elsewhere';
import { eligibilityFindings } from './eligibility-of-lines';
import { expectedFirstDay, expectedPeriod } from './expected-period';
import { type Candidate, findPairs } from './find-pairs';
import { elsewhereFinding, insuranceFinding, lineFindings } from './finding-of-pair';
import { settleLine } from './line-effects';
import { readInsuranceInPlay } from './read-insurance';
import { type LineInPlay, readLinesInPlay } from './read-lines';
import { saveFindings } from './save-findings';
import { reopenChanged, savePairs } from './save-pairs';

export interface CheckCounts {
  lines: number;
  pairs: number;
  added: number;
  obsolete: number;
  reopened: number;
}

/**
 * Checks every line of a drive that may still be decided: against everybody who may be the same human, against existing
 * insurance, and against what the plan and the law say. Reads once, compares in memory, writes in sets; a second run over the
 * same texts changes nothing. Runs under the province; lines are linked to people before.
 */
export async function checkDrive(ctx: Ctx, driveId: string): Promise<CheckCounts> {
  const { tx } = ctx;
  const provinceCode = provinceOf(ctx.actor);
  const drive = await driveOf(ctx, driveId);
  const rules = await loadPriceRules(tx, provinceCode);
  const asked = { rules, day: ctx.today, provinceCode };
  const from = expectedFirstDay(asked, drive.validFromGoal && dateToDay(drive.validFromGoal));
  const period = (line: LineInPlay) => expectedPeriod(from, line.months);
  // One run at a time for a province: two would write each pair twice, or wait for each other.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`checks:${provinceCode}`}, 0))`;

  const read = await readLinesInPlay(tx, provinceCode, driveId, from);
  const own = read.filter((line) => line.driveId === driveId && line.decidable);
  const insurance = await readInsuranceInPlay(tx, provinceCode, own, from);
  const records = new Map<string, Candidate>([...read, ...insurance].map((one) => [one.id, one]));
  const reopened = await reopenChanged(ctx, driveId, own, records);
  const lines = reopened > 0 ? await readLinesInPlay(tx, provinceCode, driveId, from) : read;

  const active = lines.filter((line) => line.state !== 'excluded');
  const subjects = active.filter((line) => line.driveId === driveId && line.decidable);
  const pairs = findPairs(subjects, active, (a, b) => a.listId === b.listId || a.lineage !== b.lineage);
  const insured = findPairs(subjects, insurance, (a, b) => {
    const { from: first, to: last } = period(a);
    return b.cover.validFrom <= last && b.cover.validTo >= first;
  });
  const unsure = insured.filter(({ comparison }) => comparison.kind === 'possible');
  const known = new Map([
    ...(await savePairs(ctx, driveId, pairs, 'line')),
    ...(await savePairs(ctx, driveId, unsure, 'insurance')),
  ]);
  const longest = Math.max(1, ...subjects.map((line) => line.months));
  const elsewhere = await askElsewhere(ctx, questionsOf(subjects), expectedPeriod(from, longest));
  const { added, obsolete } = await saveFindings(
    ctx,
    driveId,
    subjects.map(({ id }) => id),
    [
      ...pairs.flatMap((pair) => lineFindings(pair, known, driveId)),
      ...unsure.map((pair) => insuranceFinding(pair, known)),
      ...eligibilityFindings(asked, drive, subjects, insured, period),
      ...subjects.flatMap((line) => elsewhereFinding(line, elsewhere.get(line.id))),
    ],
  );
  for (const line of subjects) if (line.state === 'held') await settleLine(ctx, line, false);
  return { lines: subjects.length, pairs: pairs.length + unsure.length, added, obsolete, reopened };
}

const questionsOf = (lines: readonly LineInPlay[]) =>
  lines.flatMap(({ id, itemKind, fields: { citizenId } }) => (citizenId ? [{ lineId: id, citizenId, itemKind }] : []));
