import { cleanText, titleCaseName } from '@/lib/core/text';
import { problem, type Problem } from './problems';

/** Forms of address. Some are surnames too (Ông, Cao Bá…), so cutting them is only suggested. */
const TITLE = /^(ông|bà|cụ|anh|chị|cháu|bé|em|cô|chú|bác)\s+(?=\S+\s+\S)/i;
/** Words that carry marks in nearly every Vietnamese name: seen bare, the name was typed without them. */
const BARE = /\b(nguyen|tran|pham|huynh|dang|thi|hoang|duong)\b/i;

/** A name as a person and as a ward's clerk write it: cleaned, capitals undone, with what looks wrong. */
export function readName(text: string): { value: string; problems: Problem[] } {
  const typed = cleanText(text);
  const suggest = (code: Parameters<typeof problem>[1], name: string) =>
    problem('fullName', code, typed, { suggestion: tidy(name) });
  if (!typed) return { value: '', problems: [problem('fullName', 'nameMissing')] };
  const problems: Problem[] = [];
  if (/[+&;]|\s(và|với)\s/i.test(typed)) problems.push(problem('fullName', 'nameTwoPeople', typed));
  else if (/\d/.test(typed)) problems.push(suggest('nameHasDigits', typed.replace(/[\s(,-]*\d[\d/.\-)]*/g, ' ')));
  else if (/[()[\]]/.test(typed)) problems.push(suggest('nameHasNickname', typed.replace(/[([][^)\]]*[)\]]?/g, ' ')));
  else if (TITLE.test(typed)) problems.push(suggest('nameHasTitle', typed.replace(TITLE, '')));
  else if (!typed.includes(' ')) problems.push(problem('fullName', 'nameOneWord', typed));
  else if (!/[^\x00-\x7f]/.test(typed) && BARE.test(typed))
    problems.push(problem('fullName', 'nameWithoutMarks', typed));
  return { value: tidy(typed), problems };
}

/** All capitals or all small letters are a habit of typing, not the name. */
function tidy(name: string): string {
  const clean = cleanText(name);
  const shouted = clean === clean.toLocaleUpperCase('vi') || clean === clean.toLocaleLowerCase('vi');
  return shouted ? titleCaseName(clean) : clean;
}
