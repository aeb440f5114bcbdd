import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';

interface SponsorFactsProps {
  sponsor: Record<
    | 'kind'
    | 'nameEn'
    | 'nameOther'
    | 'address'
    | 'phone'
    | 'email'
    | 'contactName'
    | 'contactTitle'
    | 'legalRep'
    | 'legalRepTitle'
    | 'language',
    string
  > & { taxCode: string | null; anonymous: boolean };
}

/** Everything known of a giver, in one list. */
export function SponsorFacts({ sponsor }: SponsorFactsProps) {
  const t = useTranslations('sponsors');
  const common = useTranslations('common');
  const person = (name: string, title: string) => [name, title].filter(Boolean).join(', ') || t('profile.none');
  const or = (text: string | null) => text || t('profile.none');
  return (
    <DefinitionList
      items={[
        { term: t('fields.kind'), value: t(`kinds.${sponsor.kind}`) },
        { term: t('fields.nameEn'), value: or(sponsor.nameEn) },
        { term: t('fields.taxCode'), value: or(sponsor.taxCode) },
        { term: t('fields.address'), value: or(sponsor.address) },
        { term: t('fields.phone'), value: or(sponsor.phone) },
        { term: t('fields.email'), value: or(sponsor.email) },
        { term: t('profile.contact'), value: person(sponsor.contactName, sponsor.contactTitle) },
        { term: t('profile.legal'), value: person(sponsor.legalRep, sponsor.legalRepTitle) },
        { term: t('fields.language'), value: t(`languages.${sponsor.language}`) },
        { term: t('anonymousBadge'), value: common(sponsor.anonymous ? 'yes' : 'no') },
      ]}
    />
  );
}
