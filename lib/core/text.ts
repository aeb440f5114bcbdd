/** Letters that look like Đ/đ but are Icelandic or African ones: typed by mistake in Vietnamese text. */
const LOOK_ALIKES: Record<string, string> = { Ð: 'Đ', Ɖ: 'Đ', ð: 'đ' };

/** Zero-width marks, byte-order mark and soft hyphen: invisible, and each of them makes two equal names unequal. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * Text as it enters the product, at every door: NFC, without invisible characters, blanks (also no-break) collapsed.
 * Text in a legacy font must be decoded first (`lib/lists/legacy-fonts`), since ư of TCVN3 is a soft hyphen.
 */
export const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[ÐƉð]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

/** Without tone marks and with đ as d, case kept: for keys, file names and payment messages, never for display. */
export const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đð]/g, 'd').replace(/[ĐÐƉ]/g, 'D').normalize('NFC');

/** "NGUYỄN THỊ  hồng" → "Nguyễn Thị Hồng"; the part after an apostrophe or hyphen too: "H'HEN NIÊ" → "H'Hen Niê". */
export const titleCaseName = (name: string): string =>
  cleanText(name)
    .toLocaleLowerCase('vi')
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase('vi'));
