import { dateToDay, type Day, dayToDate } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/place';
import type { Sex } from '@/lib/register/identifiers';
import type { Insured } from './eligibility';
import type { Candidate } from './find-pairs';

interface Row {
  id: string;
  nameKey: string;
  birthDate: string | null;
  sex: string | null;
  citizenId: string | null;
  oldIdNumber: string | null;
  insuranceCode: string | null;
  cardNumber: string | null;
  kind: string;
  payer: string;
  groupCode: string | null;
  validFrom: Date;
  validTo: Date;
}

/** A row of the insurer's list that may be about somebody on a line, with the months it covers. */
export interface InsuranceInPlay extends Candidate {
  cover: Insured;
}

const known = (values: (string | null)[]): string[] => [...new Set(values.filter((value) => value !== null))];

/** Existing insurance that reaches beyond `from`, found by each key of the lines through its own index. */
export async function readInsuranceInPlay(
  tx: Tx,
  provinceCode: string,
  lines: readonly Candidate[],
  from: Day,
): Promise<InsuranceInPlay[]> {
  const keys = lines.map((line) => line.fields);
  const codes = known(
    keys.flatMap(({ insuranceCode, cardNumber }) => [insuranceCode, cardNumber?.match(/\d{10}$/)?.[0] ?? null]),
  );
  const rows = await tx.$queryRaw<Row[]>`
    select i.id, i."nameKey", i."birthDate", i.sex, i."citizenId", i."oldIdNumber", i."insuranceCode", i."cardNumber", i.kind, i.payer,
      i."groupCode", i."validFrom", i."validTo"
    from "Insurance" i where i."provinceCode" = ${provinceCode} and i."validTo" >= ${dayToDate(from)} and i.id in (
      select id from "Insurance" where "citizenId" = any(${known(keys.map((key) => key.citizenId))}::text[])
      union select id from "Insurance" where "oldIdNumber" = any(${known(keys.map((key) => key.oldIdNumber))}::text[])
      union select id from "Insurance" where "insuranceCode" = any(${codes}::text[])
      union select id from "Insurance" where "cardNumber" = any(${known(keys.map((key) => key.cardNumber))}::text[])
      union select id from "Insurance" where "provinceCode" = ${provinceCode} and "nameKey" = any(${known(keys.map((key) => key.nameKey || null))}::text[]))
    order by i.id`;
  return rows.map((row) => ({
    id: row.id,
    itemKind: row.kind,
    fields: {
      nameKey: row.nameKey,
      birthDate: row.birthDate,
      sex: row.sex as Sex | null,
      citizenId: row.citizenId,
      oldIdNumber: row.oldIdNumber,
      insuranceCode: row.insuranceCode,
      cardNumber: row.cardNumber,
      phone: null,
    },
    cover: {
      kind: row.kind === 'book' ? 'book' : 'card',
      validFrom: dateToDay(row.validFrom),
      validTo: dateToDay(row.validTo),
      payer: row.payer,
      groupCode: row.groupCode,
    },
  }));
}
