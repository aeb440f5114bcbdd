import { provinceOf } from '@/lib/access/actor-type';
import type { Ctx } from '@/lib/core/command';
import { Prisma } from '@/lib/generated/prisma/client';
import { type FormIdentity, missingFor, type Need } from './form-needs';
import { type BatchForm, formOf } from './rules';

const include = {
  line: true,
  remittanceRows: { where: { removedAt: null }, include: { remittance: true } },
} satisfies Prisma.ItemInclude;

type ItemRow = Prisma.ItemGetPayload<{ include: typeof include }>;

/** An item with who it is for, as a form of the insurer asks, and what is missing for it. */
export interface FormItem {
  item: ItemRow;
  form: BatchForm;
  who: FormIdentity;
  personVersion: number;
  missing: Need[];
}

/** What may be asked for now: paid and in no batch that waits for its answer, or rejected and corrected since. */
export const ASKABLE = {
  batchRows: { none: { answer: 'unanswered' } },
  OR: [{ state: 'paid' }, { state: 'rejected', rejectReason: null }],
} satisfies Prisma.ItemWhereInput;

/** Items of the province with their people. The person's record counts before the text of the list, which never changes. */
export async function formItems(
  { tx, actor }: Pick<Ctx, 'tx' | 'actor'>,
  where: Prisma.ItemWhereInput,
): Promise<FormItem[]> {
  const items = await tx.item.findMany({
    where: { AND: [where, { provinceCode: provinceOf(actor) }] },
    include,
    orderBy: [{ wardCode: 'asc' }, { id: 'asc' }],
  });
  const people = await tx.person.findMany({ where: { id: { in: items.map((item) => item.personId) } } });
  const byId = new Map(people.map((person) => [person.id, person]));
  return items.map((item) => {
    const { line } = item;
    const person = byId.get(item.personId);
    const form = formOf(item.kind);
    const who: FormIdentity = {
      fullName: person?.fullName ?? line.fullName,
      birthDate: person?.birthDate ?? line.birthDate,
      sex: person?.sex ?? line.sex,
      citizenId: person?.citizenId ?? line.citizenId,
      insuranceCode: person?.insuranceCode ?? line.insuranceCode,
      address: person?.address || line.address || line.hamlet,
      careFacility: person?.careFacility ?? null,
      income: line.income,
    };
    return { item, form, who, personVersion: person?.version ?? 1, missing: missingFor(form, who) };
  });
}
