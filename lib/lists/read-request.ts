import { withoutMarks } from '@/lib/core/text';
import { TARGET_GROUPS } from '@/lib/prices/groups';
import { parsePhone } from '@/lib/register/phone';
import type { ItemKind, RawLine } from './columns';
import { headingKey } from './headings';
import { parseIncome } from './income';
import type { RowContext } from './parse-row';
import { problem, type Problem } from './problems';

export type Request = {
  groupCode: string | null;
  phone: string | null;
  householdOrder: number | null;
  itemKind: ItemKind;
  itemForm: 'electronic' | 'paper';
  months: number;
  /** Chosen monthly income in đồng; for books only. */
  income: bigint | null;
  postingConsent: boolean | null;
};

/** Brackets belong to a group's name, unlike to a heading. */
const groupKey = (text: string): string => headingKey(text.replace(/[()]/g, ' '));

const GROUPS = new Map<string, string>();
for (const group of [...TARGET_GROUPS].reverse())
  for (const word of [group.code, group.vi, group.en, ...group.aliases]) GROUPS.set(groupKey(word), group.code);

/** Code of the group that somebody wrote: its name, its letters on a card, or a usual short form. Null when unknown. */
export function groupOfText(text: string): string | null {
  const key = groupKey(text);
  return GROUPS.get(key) ?? GROUPS.get(key.replace(/^(ho|nguoi thuoc ho|nguoi|thuoc ho|dien|doi tuong) /, '')) ?? null;
}

const KINDS: Readonly<Record<string, ItemKind>> = {
  the: 'card',
  'the bhyt': 'card',
  bhyt: 'card',
  card: 'card',
  so: 'book',
  'so bhxh': 'book',
  bhxh: 'book',
  'bhxh tu nguyen': 'book',
  book: 'book',
};
const FORMS: Readonly<Record<string, Request['itemForm']>> = {
  '': 'electronic',
  'dien tu': 'electronic',
  'the dien tu': 'electronic',
  electronic: 'electronic',
  giay: 'paper',
  'the giay': 'paper',
  paper: 'paper',
};
const ANSWERS: Readonly<Record<string, boolean>> = {
  co: true,
  'dong y': true,
  x: true,
  yes: true,
  true: true,
  khong: false,
  'khong dong y': false,
  no: false,
  false: false,
};

/** What is asked for, for whom and how the person is reached. Blank cells take what the plan says; consent never does. */
export function readRequest(raw: RawLine, context: RowContext): { values: Request; problems: Problem[] } {
  const problems: Problem[] = [];
  const usual = context.kinds[0] ?? 'card';
  const itemKind = raw.itemKind ? KINDS[headingKey(raw.itemKind)] : usual;
  if (!itemKind) problems.push(problem('itemKind', 'itemKindUnreadable', raw.itemKind));
  else if (!context.kinds.includes(itemKind)) problems.push(problem('itemKind', 'itemKindNotInPlan', raw.itemKind));
  const itemForm = FORMS[headingKey(raw.itemForm ?? '')];
  if (!itemForm) problems.push(problem('itemForm', 'itemFormUnreadable', raw.itemForm));
  const consent = ANSWERS[headingKey(raw.postingConsent ?? '')] ?? null;
  if (raw.postingConsent && consent === null)
    problems.push(problem('postingConsent', 'consentUnreadable', raw.postingConsent));
  const kind = itemKind ?? usual;
  const values = {
    groupCode: readGroup(raw.groupCode ?? '', context, problems),
    phone: readPhone(raw.phone ?? '', problems),
    householdOrder: readNumber(
      raw.householdOrder,
      20,
      () => problem('householdOrder', 'householdOrderUnreadable', raw.householdOrder),
      problems,
    ),
    itemKind: kind,
    itemForm: itemForm ?? 'electronic',
    months: readMonths(raw.months, kind, context, problems),
    income: kind === 'book' ? readIncome(raw.income ?? '', context, problems) : null,
    postingConsent: consent,
  };
  return { values, problems };
}

function readGroup(text: string, { groupCodes }: RowContext, problems: Problem[]): string | null {
  const code = text ? groupOfText(text) : null;
  if (!text) problems.push(problem('groupCode', 'groupMissing'));
  else if (!code) problems.push(problem('groupCode', 'groupUnknown', text));
  else if (groupCodes.length > 0 && !groupCodes.includes(code))
    problems.push(problem('groupCode', 'groupNotInPlan', text));
  return code;
}

function readPhone(text: string, problems: Problem[]): string | null {
  if (!text) return null;
  const read = parsePhone(text);
  if (!read.ok) {
    problems.push(problem('phone', 'phoneUnreadable', text));
    return null;
  }
  const codes = { zeroLost: 'phoneZeroLost', oldNumber: 'phoneOldNumber', landline: 'phoneLandline' } as const;
  problems.push(...read.warnings.map((warning) => problem('phone', codes[warning], text)));
  return read.value;
}

function readNumber(text: string | undefined, max: number, wrong: () => Problem, problems: Problem[]): number | null {
  if (!text) return null;
  const value = Number(text.replace(/[^\d.,]/g, '').replace(/[.,]0+$/, ''));
  if (Number.isInteger(value) && value >= 1 && value <= max) return value;
  problems.push(wrong());
  return null;
}

/** A card runs for a year at most; contributions to a book may be made for five years ahead (Decree 159/2025). */
function readMonths(
  text: string | undefined,
  kind: Request['itemKind'],
  context: RowContext,
  problems: Problem[],
): number {
  const planned = kind === 'card' ? context.cardMonths : context.bookMonths;
  const max = kind === 'card' ? 12 : 60;
  const wrong = () => problem('months', 'monthsUnreadable', text, { params: { max } });
  return readNumber(text && monthsOf(text), max, wrong, problems) ?? planned;
}

/** Months as a number; "1 năm" are twelve. Any other word makes the cell unreadable. */
function monthsOf(text: string): string {
  const [, count, unit] =
    /^(\d+)(?:[.,]0+)? ?(thang|months?|nam|years?)?$/.exec(withoutMarks(text).toLowerCase().trim()) ?? [];
  if (!count) return '?';
  return unit && /^[ny]/.test(unit) ? String(Number(count) * 12) : count;
}

/** Without an income the form D05 cannot be filled in, but the list can go on: the least allowed is suggested. */
function readIncome(text: string, { income: bounds }: RowContext, problems: Problem[]): bigint | null {
  if (!text) {
    const suggestion = bounds ? String(bounds.rises?.min ?? bounds.min) : '';
    problems.push(problem('income', 'incomeMissing', '', suggestion ? { suggestion } : {}));
    return null;
  }
  const income = parseIncome(text);
  if (income === null) problems.push(problem('income', 'incomeUnreadable', text));
  if (income === null || !bounds) return income;
  if (income < bounds.min || income > bounds.max) {
    const params = { min: Number(bounds.min), max: Number(bounds.max) };
    const suggestion = income < bounds.min ? { suggestion: String(bounds.min) } : {};
    problems.push(problem('income', 'incomeOutOfBounds', text, { params, ...suggestion }));
    return null;
  }
  if (bounds.rises && income < bounds.rises.min) {
    const params = { min: Number(bounds.rises.min), from: bounds.rises.from.split('-').reverse().join('/') };
    problems.push(problem('income', 'incomeSoonTooLow', text, { params, suggestion: String(bounds.rises.min) }));
  }
  return income;
}
