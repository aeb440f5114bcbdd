import { provinceOf } from '@/lib/access/actor-type';
import { dateToDay } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';
import type { DriveRow } from '@/lib/drives/drive-ref';
import { wardNames } from '@/lib/places/wards';
import { targetGroup } from '@/lib/prices/groups';
import { keptBaseSalary, keptLocalRate, keptShare, keptStateRate } from '@/lib/prices/read-back';
import type { PriceLine } from '@/lib/prices/rule-types';
import { nameKey } from '@/lib/register/names';
import type { BatchHead } from './batch-head';
import { type D03Row, writeD03 } from './d03';
import { type D05Row, writeD05 } from './d05';
import type { FormItem } from './form-items';
import type { BatchForm } from './rules';

/** Forms of the insurer are in Vietnamese whatever the reader's language. */
const PAID_FROM = 'Nguồn tài trợ';

export interface BatchToWrite {
  form: BatchForm;
  number: number;
  groupCode: string;
  items: FormItem[];
}

/** The XLSX of a batch. Amounts and rates are those that were paid, read back from the rows of the remittances. */
export async function writeBatch(ctx: Ctx, drive: DriveRow, batch: BatchToWrite): Promise<Uint8Array> {
  const provinceCode = provinceOf(ctx.actor);
  const office = await ctx.tx.provinceSetting.findUniqueOrThrow({ where: { provinceCode } });
  const wardOf = await wardNames(
    ctx.tx,
    batch.items.map(({ item }) => item.wardCode),
    'vi',
  );
  const head: BatchHead = {
    unitName: office.agencyName,
    unitCode: provinceCode,
    taxCode: office.taxCode || null,
    address: office.address,
    phone: office.phone || null,
    email: office.email || null,
    drive: drive.name,
    driveCode: drive.planNumber,
    batchNumber: batch.number,
    day: ctx.today,
    group: targetGroup(batch.groupCode)?.vi ?? batch.groupCode,
    paidFrom: PAID_FROM,
  };
  if (batch.form === 'D05-TS')
    return writeD05({
      head,
      increases: batch.items.map((one) => bookRow(one, wardOf(one.item.wardCode))),
      decreases: [],
    });
  const lines = paidFor(batch.items[0]!).lines;
  return writeD03({
    head,
    baseSalary: keptBaseSalary(lines),
    stateSupport: keptStateRate(lines),
    increases: batch.items.map((one) => cardRow(one, wardOf(one.item.wardCode))),
    decreases: [],
  });
}

/** Items that stand in one file: the head of the form names one group, one base salary and one rate of the State. */
export function headOf(one: FormItem): string {
  const { lines } = paidFor(one);
  return one.form === 'D05-TS'
    ? one.item.groupCode
    : [one.item.groupCode, keptBaseSalary(lines), keptStateRate(lines)].join('|');
}

function paidFor({ item }: FormItem) {
  const row = item.remittanceRows[0]!;
  const lines = row.explanation as PriceLine[];
  return {
    lines,
    paidOn: dateToDay(row.remittance.paidOn!),
    orderNumber: row.remittance.orderNumber,
    sponsor: row.amount,
    local: keptShare(lines, 'province') + keptShare(lines, 'commune'),
  };
}

/** The ward stands once, also where the address names it already. */
const withWard = (address: string, ward: string): string =>
  nameKey(address).includes(nameKey(ward)) ? address : `${address}, ${ward}`;

function common(one: FormItem, ward: string) {
  const { item, who } = one;
  const { paidOn, orderNumber } = paidFor(one);
  return {
    reference: item.code,
    fullName: who.fullName,
    insuranceCode: who.insuranceCode,
    citizenId: who.citizenId,
    address: withWard(who.address, ward),
    receiptDay: paidOn,
    receiptNumber: orderNumber,
    from: dateToDay(item.validFrom!),
    months: item.months,
    collectorCode: null,
    note: null,
  };
}

function cardRow(one: FormItem, ward: string): D03Row {
  const { item, who } = one;
  const { lines, sponsor, local } = paidFor(one);
  return {
    ...common(one, ward),
    birth: who.birthDate,
    sex: who.sex === 'male' || who.sex === 'female' ? who.sex : null,
    facility: who.careFacility,
    amount: item.full - keptShare(lines, 'state'),
    localSupport: local,
    otherSupport: sponsor,
  };
}

/** Rates of State and province are those of the law, on the poverty line; the gift has none, so its part of the whole is told. */
function bookRow(one: FormItem, ward: string): D05Row {
  const { item, who } = one;
  const { lines, sponsor, local } = paidFor(one);
  return {
    ...common(one, ward),
    income: who.income ?? 0n,
    due: item.full,
    person: keptShare(lines, 'person'),
    state: { share: keptStateRate(lines), amount: keptShare(lines, 'state') },
    local: { share: keptLocalRate(lines), amount: local },
    other: { share: Number((sponsor * 10_000n) / (item.full || 1n)), amount: sponsor },
  };
}
