import { type Day } from '@/lib/core/clock';
import { sumVnd } from '@/lib/core/money';
import { amountInWords } from '@/lib/documents/amount-in-words';
import { signoffPage } from '@/lib/documents/data/people-lists';
import type { Numbering } from '@/lib/documents/issue-document';
import type { TemplateInput } from '@/lib/documents/kinds';
import { paths } from '@/lib/paths';
import { targetGroup } from '@/lib/prices/groups';
import { maskIdentifier } from '@/lib/register/identifiers';
import { isChild } from './child';
import { shownNumber } from './shown-number';
import type { SignoffItem } from './signoff-items';

/** Facts around the rows of a list for signature. The paper is Vietnamese. */
export interface SignoffFacts {
  drive: string;
  planNumber: string;
  /** "Phường Đa Mai". */
  ward: string;
  wardShort: string;
  /** Who issues it: the ward itself, or the agency. */
  letterhead: { parent: string | null; organisation: string; place: string };
  place: string;
  /** Day of the ceremony; null where people come on different days. */
  day: Day | null;
  today: Day;
}

/** A child's card is taken by the head of its household, if the list names one; else it is written by hand. */
const guardianOf = ({ birthDate, headName }: SignoffItem['line'], today: Day) =>
  headName && isChild(birthDate, today) ? { name: headName, relation: 'chủ hộ', identifier: null } : null;

/** The address of the page on which the signed rows are entered, from the same host as the document's proof. */
const entryUrl = ({ code, verifyUrl }: Numbering): string => new URL(paths.printedSignoff(code), verifyUrl).href;

const totalOf = (items: readonly SignoffItem[]) => sumVnd(items.map(({ sponsorShare }) => sponsorShare));

export const signoffPaper = (
  items: readonly SignoffItem[],
  facts: SignoffFacts,
  numbering: Numbering,
): TemplateInput<'signoffList'> => ({
  letterhead: { ...facts.letterhead, number: numbering.numberText, day: facts.today },
  drive: facts.drive,
  planNumber: facts.planNumber,
  phase: null,
  ward: facts.ward,
  place: facts.place,
  day: facts.day,
  signatures: [
    { capacity: null, onBehalfOf: null, post: 'Người giao', name: null },
    { capacity: null, onBehalfOf: null, post: 'Người chứng kiến', name: null },
    { capacity: 'TM', onBehalfOf: 'Ủy ban nhân dân', post: 'Chủ tịch', name: null },
  ],
  copiesTo: ['Lưu: VT.'],
  proof: { code: numbering.code, url: entryUrl(numbering) },
  source: `Tiền tài trợ của chương trình “${facts.drive}”`,
  total: totalOf(items),
  totalInWords: amountInWords(totalOf(items), 'vi'),
  rows: items.map((item, index) => ({
    row: index + 1,
    page: signoffPage(index + 1),
    name: item.line.fullName,
    birth: item.line.birthDate,
    identifier: item.line.citizenId && maskIdentifier(item.line.citizenId),
    hamlet: item.line.hamlet,
    group: targetGroup(item.groupCode)?.vi ?? item.groupCode,
    number: shownNumber(item),
    kind: item.kind === 'book' ? 'book' : 'card',
    months: item.months,
    amount: item.sponsorShare,
    route: item.route === 'stage' || item.route === 'home' ? item.route : 'wardOffice',
    proxy: guardianOf(item.line, facts.today),
  })),
});
