import type { RawLine } from '@/lib/lists/columns';
import { displayBirthDate } from '@/lib/lists/read-identity';
import { targetGroup } from '@/lib/prices/groups';
import { displayPhone } from '@/lib/register/phone';
import type { InventedPerson } from './people';

/** An invented person as a row of a ward's list, in the words in which a clerk writes it. */
export const listRow = (person: InventedPerson, over: RawLine = {}): RawLine => ({
  fullName: person.fullName,
  birthDate: displayBirthDate(person.birthDate),
  sex: person.sex === 'male' ? 'Nam' : 'Nữ',
  ethnicity: person.ethnicity,
  citizenId: person.citizenId,
  insuranceCode: person.insuranceCode,
  hamlet: person.hamlet,
  address: person.address,
  headName: person.headName,
  relation: person.relation,
  householdOrder: String(person.householdOrder),
  groupCode: targetGroup(person.groupCode)?.vi ?? person.groupCode,
  circumstances: person.circumstances,
  phone: person.phone ? displayPhone(person.phone) : '',
  itemKind: 'Thẻ BHYT',
  itemForm: 'Điện tử',
  months: '12',
  postingConsent: 'Có',
  ...over,
});
