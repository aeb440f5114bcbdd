import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Section } from '@/components/ui/section';
import type { CeremonyDetail } from '@/lib/ceremonies/queries';

const Text = ({ text, none }: { text: string; none: string }) =>
  text ? <p className="whitespace-pre-line">{text}</p> : <p className="text-muted">{none}</p>;

/** Programme, guests and sponsors; guests and the internal note only for the office. */
export function CeremonyPeople({ row }: { row: CeremonyDetail }) {
  const t = useTranslations('ceremonies');
  return (
    <div className="mt-8 grid gap-x-8 gap-y-8 lg:grid-cols-2 [&>section]:mt-0">
      <Section title={t('sections.agenda')}>
        <Text text={row.agenda} none={t('none')} />
      </Section>
      {row.showsGuests && (
        <Section title={t('sections.guests')}>
          {row.guests.length === 0 && <p className="text-muted">{t('none')}</p>}
          <ul className="flex flex-col gap-2">
            {row.guests.map((guest) => (
              <li key={guest.name} className="flex flex-wrap items-center gap-x-3">
                <span className="font-medium">{guest.name}</span>
                <span className="text-muted">{guest.post}</span>
                {guest.leader && <Badge tone="accent">{t('leader')}</Badge>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {row.sponsors.length > 0 && (
        <Section title={t('sections.sponsors')}>
          <ul>
            {row.sponsors.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </Section>
      )}
      {row.minutes && (
        <Section title={t('sections.minutes')}>
          <Text text={row.minutes} none="" />
        </Section>
      )}
      {row.showsGuests && row.note && (
        <Section title={t('sections.note')}>
          <Text text={row.note} none="" />
        </Section>
      )}
    </div>
  );
}
