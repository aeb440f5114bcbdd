import { provinceOf } from '@/lib/access/actor-type';
import { dateToDay } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';
import { groupBy } from '@/lib/core/group-by';
import type { DriveRow } from '@/lib/drives/drive-ref';
import { priceItems } from '@/lib/payments/price-items';
import { placeNames } from '@/lib/places/wards';
import { wardName } from '@/lib/places/ward-name';
import { findRule, needRule } from '@/lib/prices/find-rule';
import { targetGroup } from '@/lib/prices/groups';
import { loadPriceRules } from '@/lib/prices/load-rules';
import type { Payer, PriceSlice } from '@/lib/prices/rule-types';
import type { BatchHead } from './batch-head';
import { type D03Row, writeD03 } from './d03';
import { type D05Row, writeD05 } from './d05';
import type { FormItem } from './form-items';
import type { BatchForm } from './rules';

/** Forms of the insurer are in Vietnamese whatever the reader's language. */
const PAID_FROM = 'Nguồn tài trợ';

interface Priced {
  slices: PriceSlice[];
  full: bigint;
  sponsor: bigint;
}

export interface BatchToWrite {
  form: BatchForm;
  number: number;
  groupCode: string;
  items: FormItem[];
}

/** The XLSX of a batch. Amounts are those of the day on which the insurer was paid. */
export async function writeBatch(ctx: Ctx, drive: DriveRow, batch: BatchToWrite): Promise<Uint8Array> {
  const provinceCode = provinceOf(ctx.actor);
  const office = await ctx.tx.provinceSetting.findUniqueOrThrow({ where: { provinceCode } });
  const wards = await placeNames(
    ctx.tx,
    batch.items.map(({ item }) => item.wardCode),
  );
  const wardOf = (code: string) => (wards.has(code) ? wardName(wards.get(code)!, 'vi') : code);
  const head: BatchHead = {
    unitName: office.agencyName,
    unitCode: provinceCode,
    taxCode: null,
    address: office.address,
    phone: null,
    email: null,
    drive: drive.name,
    driveCode: drive.planNumber,
    batchNumber: batch.number,
    day: ctx.today,
    group: targetGroup(batch.groupCode)?.vi ?? batch.groupCode,
    paidFrom: PAID_FROM,
  };
  const prices = await pricesOf(ctx, batch.items);
  const rows = batch.items.map((one) => ({ one, price: prices.get(one.item.id)!, ward: wardOf(one.item.wardCode) }));
  if (batch.form === 'D05-TS')
    return writeD05({ head, increases: rows.map(({ one, price, ward }) => bookRow(one, price, ward)), decreases: [] });
  const ask = { rules: await loadPriceRules(ctx.tx, provinceCode), day: ctx.today, provinceCode };
  return writeD03({
    head,
    baseSalary: needRule(ask, 'baseSalary').value,
    stateSupport: Number(findRule(ask, 'supportRate', batch.groupCode)?.value ?? 0n),
    increases: rows.map(({ one, price, ward }) => cardRow(one, price, ward)),
    decreases: [],
  });
}

/** Prices by the rules of the day of payment, which may differ from one remittance to the next. */
async function pricesOf(ctx: Ctx, items: readonly FormItem[]): Promise<Map<string, Priced>> {
  const byDay = groupBy(items, ({ item }) => dateToDay(item.remittanceRows[0]!.remittance.paidOn!));
  const prices = new Map<string, Priced>();
  for (const [day, ones] of byDay)
    for (const priced of await priceItems(
      ctx,
      ones.map(({ item }) => item.id),
      day,
    ))
      prices.set(priced.itemId, { slices: priced.slices, full: priced.full, sponsor: priced.amount });
  return prices;
}

const sumOf = ({ slices }: Priced, ...payers: Payer[]): bigint =>
  slices.filter(({ payer }) => payers.includes(payer)).reduce((sum, { amount }) => sum + amount, 0n);

const common = ({ item, who }: FormItem, ward: string) => ({
  reference: item.code,
  fullName: who.fullName,
  insuranceCode: who.insuranceCode,
  citizenId: who.citizenId,
  address: `${who.address}, ${ward}`,
  receiptDay: dateToDay(item.remittanceRows[0]!.remittance.paidOn!),
  receiptNumber: item.remittanceRows[0]!.remittance.orderNumber,
  from: dateToDay(item.validFrom!),
  months: item.months,
  collectorCode: null,
  note: null,
});

function cardRow(one: FormItem, price: Priced, ward: string): D03Row {
  return {
    ...common(one, ward),
    birth: one.who.birthDate,
    sex: one.who.sex === 'male' || one.who.sex === 'female' ? one.who.sex : null,
    facility: one.who.careFacility,
    amount: price.full - sumOf(price, 'state'),
    localSupport: sumOf(price, 'province', 'commune'),
    otherSupport: price.sponsor,
  };
}

function bookRow(one: FormItem, price: Priced, ward: string): D05Row {
  const support = (amount: bigint) => ({ share: Number((amount * 10_000n) / (price.full || 1n)), amount });
  return {
    ...common(one, ward),
    income: one.who.income ?? 0n,
    due: price.full,
    person: sumOf(price, 'person'),
    state: support(sumOf(price, 'state')),
    local: support(sumOf(price, 'province', 'commune')),
    other: support(price.sponsor),
  };
}
