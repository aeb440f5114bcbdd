import { provinceOf } from '@/lib/access/actor-type';
import type { AuditEntry } from '@/lib/core/audit';
import { type Day, dayToDate } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';
import { newId } from '@/lib/core/ids';
import { caseDueOn, type CaseKind, type CaseSource } from './rules';

export interface NewCase {
  kind: CaseKind;
  source: CaseSource;
  subject: string;
  body: string;
  /** In English too where the product itself speaks (`caseTexts`); what a person typed stands in his own language. */
  subjectEn?: string;
  bodyEn?: string;
  wardCode?: string | null;
  /** About the ward itself: invisible to that ward. A ward's own account cannot open one (policy). */
  aboutWard?: boolean;
  driveId?: string | null;
  personId?: string | null;
  lineId?: string | null;
  itemId?: string | null;
  ownerId?: string | null;
}

/**
 * Opens a case in the caller's transaction, due in working days by its kind, and leaves its audit row. For any stage's verb:
 * what cannot be decided by a rule goes to a person. Gives the id.
 */
export async function openCase(ctx: Ctx, input: NewCase): Promise<string> {
  const id = newId();
  const createdById = input.source === 'anonymous' ? null : ctx.actor.userId;
  const row = { id, provinceCode: provinceOf(ctx.actor), openedOn: ctx.today, createdById };
  await ctx.tx.case.createMany({ data: [caseRow(row, input)] });
  ctx.audit(caseOpened(id, input));
  return id;
}

/**
 * The row of a case and its audit entry, for a job of the system, which acts in no province and says for which one it writes.
 */
export function caseRow(
  { openedOn, ...row }: { id: string; provinceCode: string; openedOn: Day; createdById: string | null },
  input: NewCase,
) {
  return {
    ...row,
    wardCode: input.wardCode ?? null,
    aboutWard: input.aboutWard ?? false,
    kind: input.kind,
    source: input.source,
    subject: input.subject,
    body: input.body,
    subjectEn: input.subjectEn ?? null,
    bodyEn: input.bodyEn ?? null,
    driveId: input.driveId ?? null,
    personId: input.personId ?? null,
    lineId: input.lineId ?? null,
    itemId: input.itemId ?? null,
    ownerId: input.ownerId ?? null,
    dueOn: dayToDate(caseDueOn(input.kind, openedOn)),
  };
}

export const caseOpened = (id: string, input: NewCase): AuditEntry => ({
  what: 'case.opened',
  subjectType: 'Case',
  subjectId: id,
  ...(input.driveId ? { driveId: input.driveId } : {}),
  // The ward's own audit pages never name a case about it.
  ...(input.wardCode && !input.aboutWard ? { wardCode: input.wardCode } : {}),
});
