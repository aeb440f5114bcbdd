import type { Day } from '@/lib/core/clock';
import { ageOn } from '@/lib/register/birth-date';

/** Until then a child carries no identity card of its own (Law 26/2023/QH15, Art. 19) and cannot sign for itself. */
const SIGNS_FROM = 14;

/** Surely a child on that day; where only a year is known, the doubt is left to those who stand there. */
export const isChild = (birthDate: string | null, today: Day): boolean =>
  birthDate !== null && ageOn(birthDate, today).max < SIGNS_FROM;
