import { loadMessages, type Words } from '@/lib/i18n/load-messages';
import { LOCALES, type Locale } from '@/lib/i18n/locales';

/** Cases that the product opens itself, by their words in `caseWords`. */
export type CaseWord =
  | 'periodOverlaps'
  | 'nameDiffers'
  | 'codeDiffers'
  | 'codeTaken'
  | 'keptOn'
  | 'coverOverlaps'
  | 'coverElsewhere'
  | 'twoGifts'
  | 'twoRecords';

/** What stands in the words of one language, for values that have a word of their own in each. */
export interface Say {
  locale: Locale;
  item: (kind: string) => string;
  receiver: (receiver: string) => string;
  told: (where: 'paper' | 'device', values: Record<string, string>) => string;
}

export interface CaseTexts {
  subject: string;
  body: string;
  subjectEn: string;
  bodyEn: string;
}

const filled = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

function sayIn(locale: Locale): { words: Record<string, Record<string, string>>; say: Say } {
  const words = loadMessages(locale).caseWords as Words as Record<string, Record<string, string>>;
  const say: Say = {
    locale,
    item: (kind) => words.items![kind] ?? kind,
    receiver: (receiver) => words.receivers![receiver] ?? receiver,
    told: (where, values) => filled(words.told![where]!, values),
  };
  return { words, say };
}

/** Subject and text of such a case in both languages; `values` are asked for once in each. */
export function caseTexts(word: CaseWord, values: (say: Say) => Record<string, string> = () => ({})): CaseTexts {
  const [vi, en] = LOCALES.map((locale) => {
    const { words, say } = sayIn(locale);
    const given = values(say);
    return { subject: filled(words[word]!.subject!, given), body: filled(words[word]!.body!, given) };
  });
  return { subject: vi!.subject, body: vi!.body, subjectEn: en!.subject, bodyEn: en!.body };
}
