import { join } from 'node:path';

/**
 * Full TTFs, since PDF engines cannot join the subsets that web pages use. Tinos has the metrics of Times New Roman,
 * which Decree 30/2020 asks for; Be Vietnam Pro is for labels and slips; Nanum Myeongjo
 * has the Korean of letters to Korean givers. All: SIL Open Font License 1.1.
 */
export const fontFolder = (): string => join(/* turbopackIgnore: true */ process.cwd(), 'lib/documents/fonts');
