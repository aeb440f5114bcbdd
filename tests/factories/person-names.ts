import { readDataFile } from '@/lib/core/data-file';
import type { Sex } from '@/lib/register/identifiers';
import { makeWeighted, type Random } from './random';

/** Rows of the counts that are not one Vietnamese word in Unicode (a few came from legacy fonts or are Ê Đê prefixes). */
const isWord = (word: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(word) && !/[øõñûï]/.test(word);

const surname = makeWeighted(
  readDataFile<'surname' | 'count'>('name-surnames.csv')
    .filter((row) => isWord(row.surname))
    .map((row) => [row.surname, Number(row.count)] as const),
);

type Gender = 'word' | 'in_boy_list' | 'in_girl_list';
const gender = new Map(readDataFile<Gender>('name-words-by-gender.csv').map((row) => [row.word, row]));

/** How much a word belongs to one sex, by the lists of boys' and girls' names: 1 both or unknown, 0 only the other. */
function fits(word: string, sex: Sex): number {
  const row = gender.get(word);
  if (!row) return 1;
  return Number(sex === 'male' ? row.in_boy_list : row.in_girl_list);
}

const givenRows = readDataFile<'given_name' | 'count' | 'with_thi' | 'with_van'>('name-given.csv').filter((row) =>
  isWord(row.given_name),
);

/** "Thị" goes with women and "Văn" with men: how often a given name stands after each tells whose name it is. */
const given = (sex: Sex) =>
  makeWeighted(
    givenRows.map((row) => {
      const [thi, van] = [Number(row.with_thi) + 0.3, Number(row.with_van) + 0.3];
      const share = sex === 'female' ? thi / (thi + van) : van / (thi + van);
      return [row.given_name, share < 0.25 ? 0 : Number(row.count) * share * fits(row.given_name, sex)] as const;
    }),
  );

const middle = (sex: Sex) =>
  makeWeighted(
    readDataFile<'middle_word' | 'count'>('name-middle.csv')
      .filter((row) => isWord(row.middle_word) && row.middle_word !== (sex === 'male' ? 'Thị' : 'Văn'))
      .map((row) => {
        const typical = row.middle_word === 'Thị' ? 8 : row.middle_word === 'Văn' ? 3 : fits(row.middle_word, sex);
        return [row.middle_word, Number(row.count) * typical] as const;
      }),
  );

const givenBySex = { male: given('male'), female: given('female') };
const middleBySex = { male: middle('male'), female: middle('female') };

export const inventSurname = (random: Random): string => surname(random);

/** A full name by the frequencies of `prisma/data/name-*.csv`; children take the surname that they are given. */
export function inventName(random: Random, sex: Sex, family = surname(random)): string {
  const first = givenBySex[sex](random);
  let between = middleBySex[sex](random);
  while (between === first || between === family) between = middleBySex[sex](random);
  return `${family} ${between} ${first}`;
}
