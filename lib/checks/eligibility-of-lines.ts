import { provinceOf } from '@/lib/access/actor-type';
import type { Day } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';
import type { DriveRow } from '@/lib/drives/drive-ref';
import { loadPriceRules } from '@/lib/prices/load-rules';
import { findIneligibility, type Insured } from './eligibility';
import type { FoundPair } from './find-pairs';
import type { InsuranceInPlay } from './read-insurance';
import type { LineInPlay } from './read-lines';
import type { FoundFinding } from './save-findings';

/**
 * What speaks against the gift for each line: group, age, contradictions, and insurance that is certainly the person's own.
 * Only insurance by an equal number without a contradiction counts here; the rest is a pair that a person looks at.
 */
export async function eligibilityFindings(
  ctx: Ctx,
  drive: DriveRow,
  lines: readonly LineInPlay[],
  insured: readonly FoundPair<LineInPlay, InsuranceInPlay>[],
  period: (line: LineInPlay) => { from: Day; to: Day },
): Promise<FoundFinding[]> {
  const provinceCode = provinceOf(ctx.actor);
  const rules = await loadPriceRules(ctx.tx, provinceCode);
  const covers = new Map<string, Insured[]>();
  for (const { a, b, comparison } of insured)
    if (comparison.kind === 'same') covers.set(a.id, [...(covers.get(a.id) ?? []), b.cover]);
  return lines.flatMap((line) =>
    findIneligibility({
      applicant: {
        groupCode: line.groupCode,
        birthDate: line.fields.birthDate,
        sex: line.fields.sex,
        citizenId: line.fields.citizenId,
        itemKind: line.itemKind === 'book' ? 'book' : 'card',
        months: line.months,
        householdOrder: line.householdOrder,
        provinceCode,
      },
      groupCodes: drive.targetGroups,
      day: ctx.today,
      period: period(line),
      rules,
      insured: covers.get(line.id) ?? [],
    }).map(({ code, params }) => ({
      lineId: line.id,
      wardCode: line.wardCode,
      kind: code,
      family: 'eligibility' as const,
      params,
      pair: null,
    })),
  );
}
