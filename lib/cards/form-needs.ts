import type { BatchForm } from './rules';

/** Who a form is about, as far as the forms ask: the person's record first, then the text of the approved list. */
export interface FormIdentity {
  fullName: string;
  birthDate: string | null;
  sex: string | null;
  citizenId: string | null;
  insuranceCode: string | null;
  address: string;
  careFacility: string | null;
  /** Chosen monthly income of a book. */
  income: bigint | null;
}

export type Need = 'number' | 'birthDate' | 'sex' | 'address' | 'income';

/**
 * What is still missing before a person can stand in a form (Decision 490/QĐ-BHXH): an insurance code or a citizen id, birth (the
 * year at least) and sex for a card, the chosen income for a book, an address for both.
 */
export function missingFor(form: BatchForm, who: FormIdentity): Need[] {
  const missing: Need[] = [];
  if (!who.citizenId && !who.insuranceCode) missing.push('number');
  if (form === 'D03-TS' && !who.birthDate) missing.push('birthDate');
  if (form === 'D03-TS' && !who.sex) missing.push('sex');
  if (!who.address) missing.push('address');
  if (form === 'D05-TS' && !who.income) missing.push('income');
  return missing;
}
