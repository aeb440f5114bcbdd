import type { Day } from '@/lib/core/clock';
import type { DriveRow } from '@/lib/drives/drive-ref';
import type { RuleQuestion } from '@/lib/prices/find-rule';
import { findIneligibility, type Insured } from './eligibility';
import type { FoundPair } from './find-pairs';
import type { InsuranceInPlay } from './read-insurance';
import type { LineInPlay } from './read-lines';
import type { FoundFinding } from './save-findings';

/**
 * What speaks against the gift for each line: group, age, contradictions, and insurance that is certainly the person's own.
 * Only insurance by an equal number without a contradiction counts here; the rest is a pair that a person looks at.
 */
export function eligibilityFindings(
  asked: RuleQuestion & { provinceCode: string },
  drive: DriveRow,
  lines: readonly LineInPlay[],
  insured: readonly FoundPair<LineInPlay, InsuranceInPlay>[],
  period: (line: LineInPlay) => { from: Day; to: Day },
): FoundFinding[] {
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
        provinceCode: asked.provinceCode,
      },
      groupCodes: drive.targetGroups,
      day: asked.day,
      period: period(line),
      rules: asked.rules,
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
