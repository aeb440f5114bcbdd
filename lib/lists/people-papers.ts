import { type Day, dateToDay } from '@/lib/core/clock';
import type { TemplateInput } from '@/lib/documents/kinds';
import type { Numbering } from '@/lib/documents/issue-document';
import type { ListLine } from '@/lib/generated/prisma/client';
import { targetGroup } from '@/lib/prices/groups';
import { maskIdentifier } from '@/lib/register/identifiers';
import type { LoadedList } from './load-list';

/** Facts around the lines that both papers carry. The papers are Vietnamese, as is the form they follow. */
export interface PaperFacts {
  /** "Phường Đa Mai". */
  ward: string;
  wardShort: string;
  phase: string | null;
  day: Day;
  drafter: string | null;
  agency: string;
}

const head = (list: LoadedList, facts: PaperFacts, numbering: Numbering) => ({
  letterhead: {
    parent: null,
    organisation: `ỦY BAN NHÂN DÂN ${facts.ward.toLocaleUpperCase('vi')}`,
    number: numbering.numberText,
    place: facts.wardShort,
    day: facts.day,
  },
  drive: list.drive.name,
  planNumber: list.drive.planNumber,
  phase: facts.phase,
  ward: facts.ward,
  proof: { code: numbering.code, url: numbering.verifyUrl },
});

const drafterOf = (facts: PaperFacts) => ({ capacity: null, onBehalfOf: null, post: 'Người lập', name: facts.drafter });
const FRONT = { capacity: 'TM', onBehalfOf: 'Ban Thường trực MTTQ', post: 'Chủ tịch', name: null } as const;
const CHAIR = { capacity: 'TM', onBehalfOf: 'Ủy ban nhân dân', post: 'Chủ tịch', name: null } as const;

const groupName = (code: string | null): string => (code && targetGroup(code)?.vi) || '';
const household = ({ headName, relation }: ListLine): string | null =>
  headName ? (relation ? `${headName} (${relation.toLocaleLowerCase('vi')})` : headName) : null;
const kindOf = (line: ListLine) => (line.itemKind === 'book' ? 'book' : 'card');

/** The list of people proposed, to be signed on paper. Identifiers are masked: whoever signs knows the people. */
export const wardListPaper = (
  list: LoadedList,
  lines: readonly ListLine[],
  facts: PaperFacts,
  numbering: Numbering,
): TemplateInput<'wardList'> => ({
  ...head(list, facts, numbering),
  version: list.listVersion,
  signatures: [drafterOf(facts), FRONT, CHAIR],
  copiesTo: [`${facts.agency};`, 'Lưu: VT.'],
  rows: lines.map((line) => ({
    row: line.rowNumber,
    name: line.fullName,
    birth: line.birthDate,
    sex: line.sex === 'male' || line.sex === 'female' ? line.sex : null,
    ethnicity: line.ethnicity,
    identifier: line.citizenId
      ? maskIdentifier(line.citizenId)
      : line.insuranceCode && maskIdentifier(line.insuranceCode),
    hamlet: line.hamlet,
    household: household(line),
    group: groupName(line.groupCode),
    circumstances: line.circumstances || null,
    kind: kindOf(line),
    months: line.months,
  })),
});

/** What hangs on the board: a name only where the person agreed to be named. */
export const postingPaper = (
  list: LoadedList,
  lines: readonly ListLine[],
  facts: PaperFacts,
  numbering: Numbering,
): TemplateInput<'postingList'> => ({
  ...head(list, facts, numbering),
  from: list.postedFrom ? dateToDay(list.postedFrom) : facts.day,
  to: list.postedTo ? dateToDay(list.postedTo) : facts.day,
  commentsTo: `UBND ${facts.ward.toLocaleLowerCase('vi').replace(facts.wardShort.toLocaleLowerCase('vi'), facts.wardShort)}`,
  signatures: [drafterOf(facts), CHAIR],
  copiesTo: ['Lưu: VT.'],
  rows: lines.map((line) => ({
    row: line.rowNumber,
    shown: line.postingConsent
      ? { name: line.fullName, birthYear: line.birthDate?.slice(0, 4) ?? null, hamlet: line.hamlet }
      : null,
    group: groupName(line.groupCode),
    kind: kindOf(line),
  })),
});
