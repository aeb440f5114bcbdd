import { getTranslations } from 'next-intl/server';
import { DefinitionList } from '@/components/ui/definition-list';
import { Section } from '@/components/ui/section';
import { getFormat } from '@/lib/i18n/get-format';
import { displayPhone } from '@/lib/register/phone';
import type { PersonPage } from '@/lib/register/queries';

/** Who somebody is; numbers masked unless they were asked for. */
export async function PersonIdentity({ person }: { person: PersonPage }) {
  const [t, f] = await Promise.all([getTranslations('register'), getFormat()]);
  const phone = person.phone && (person.revealed ? displayPhone(person.phone) : person.phone);
  const items = [
    ['birthDate', person.birthDate && f.birth(person.birthDate)],
    ['sex', person.sex === 'male' || person.sex === 'female' ? t(`sexes.${person.sex}`) : null],
    ['ethnicity', person.ethnicity],
    ['citizenId', person.citizenId],
    ['oldIdNumber', person.oldIdNumber],
    ['insuranceCode', person.insuranceCode],
    ['cardNumber', person.cardNumber],
    ['phone', phone && person.phoneOwner ? `${phone} (${person.phoneOwner})` : phone],
    ['address', person.address || null],
  ] as const;
  return (
    <Section title={t('person.identity')}>
      <DefinitionList items={items.map(([key, value]) => ({ term: t(`person.fields.${key}`), value }))} />
    </Section>
  );
}
