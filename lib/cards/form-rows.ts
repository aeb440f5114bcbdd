import { dateToDay } from '@/lib/core/clock';
import { keptBaseSalary, keptLocalRate, keptShare, keptStateRate } from '@/lib/prices/read-back';
import type { PriceLine } from '@/lib/prices/rule-types';
import { nameKey } from '@/lib/register/names';
import type { D03Row } from './d03';
import type { D05Row } from './d05';
import { partOf } from './decrease-rules';
import type { FormItem } from './form-items';
import type { EndingKind } from './schema';
import type { Decrease } from './waiting-decreases';

/** Items that stand in one file: the head of the form names one group, one base salary and one rate of the State. */
export function headOf(one: FormItem): string {
  const { lines } = paidFor(one);
  return one.form === 'D05-TS'
    ? one.item.groupCode
    : [one.item.groupCode, keptBaseSalary(lines), keptStateRate(lines)].join('|');
}

/** What was paid for an item, read back from its row of the remittance. */
export function paidFor({ item }: FormItem) {
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

export function cardRow(one: FormItem, ward: string): D03Row {
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
export function bookRow(one: FormItem, ward: string): D05Row {
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

/** As the insurer reads it: forms exist in Vietnamese only. */
const REASON: Record<EndingKind, string> = {
  stateCard: 'đã có thẻ BHYT do Nhà nước đóng, hỗ trợ',
  job: 'tham gia BHXH, BHYT bắt buộc',
  death: 'chết',
  other: 'lý do khác',
};

/** What differs from the row by which the item was asked for: the months that are taken off, and why. */
const off = ({ left, ending, source }: Decrease) => ({
  from: left.from,
  months: left.months,
  note: `giảm: ${REASON[ending]} (${source})`,
});

/** The part of an amount that is asked back. */
const backOf =
  ({ one, left, givesBack }: Decrease) =>
  (amount: bigint): bigint =>
    givesBack ? partOf(amount, left, one.item.months) : 0n;

export function cardOff(decrease: Decrease, ward: string): D03Row {
  const { lines, local } = paidFor(decrease.one);
  const back = backOf(decrease);
  const parts = { localSupport: back(local), otherSupport: decrease.amount };
  const amount = parts.localSupport + parts.otherSupport + back(keptShare(lines, 'person'));
  return { ...cardRow(decrease.one, ward), ...off(decrease), ...parts, amount };
}

export function bookOff(decrease: Decrease, ward: string): D05Row {
  const row = bookRow(decrease.one, ward);
  const back = backOf(decrease);
  const person = back(row.person);
  const state = { ...row.state, amount: back(row.state.amount) };
  const local = { ...row.local, amount: back(row.local.amount) };
  const other = { ...row.other, amount: decrease.amount };
  const due = person + state.amount + local.amount + other.amount;
  return { ...row, ...off(decrease), due, person, state, local, other };
}
