import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { SponsorName } from '@/components/sponsors/sponsor-name';
import { DefinitionList } from '@/components/ui/definition-list';
import { DayText } from '@/components/ui/figures';
import { Section } from '@/components/ui/section';
import { nameOf } from '@/lib/drives/name-of';
import type { getPledge } from '@/lib/funds/queries';
import { paths } from '@/lib/paths';
import { Promised } from './promised';

type Pledge = Awaited<ReturnType<typeof getPledge>>;

/** What was promised by whom for what, and the conditions on it. */
export function PledgeFacts({ pledge }: { pledge: Pledge }) {
  const t = useTranslations('funds.pledge');
  const kinds = useTranslations('funds.itemKinds');
  const locale = useLocale();
  const { drive, earmark } = pledge;
  const list = (values: string[]) => values.join(', ');
  const conditions = [
    earmark.wards.length > 0 && { term: t('wards'), value: list(earmark.wards) },
    earmark.groups.length > 0 && { term: t('groups'), value: list(earmark.groups) },
    earmark.itemKinds.length > 0 && { term: t('itemKinds'), value: list(earmark.itemKinds.map((kind) => kinds(kind))) },
    earmark.months !== null && { term: t('months'), value: earmark.months },
    earmark.tag !== null && { term: t('tag'), value: earmark.tag },
  ].filter((item) => item !== false);
  return (
    <Section title={t('facts')}>
      <DefinitionList
        items={[
          {
            term: t('sponsor'),
            value: (
              <Link className="prose-link" href={paths.sponsor(pledge.sponsor.id)}>
                <SponsorName sponsor={pledge.sponsor} locale={locale} />
              </Link>
            ),
          },
          {
            term: t('drive'),
            value: drive && (
              <Link className="prose-link" href={paths.drive(drive.id).funds}>
                {nameOf(drive, locale)}
              </Link>
            ),
          },
          { term: t('promised'), value: <Promised pledge={pledge} /> },
          { term: t('pledgedOn'), value: <DayText day={pledge.pledgedOn} /> },
          { term: t('dueOn'), value: <DayText day={pledge.dueOn} /> },
          ...(conditions.length > 0 ? conditions : [{ term: t('earmark'), value: t('noEarmark') }]),
          ...(drive ? [{ term: t('scope'), value: t(earmark.onlyThisDrive ? 'onlyThisDrive' : 'anyDrive') }] : []),
          ...(pledge.note ? [{ term: t('note'), value: pledge.note }] : []),
          ...(pledge.reason ? [{ term: t('reason'), value: pledge.reason }] : []),
        ]}
      />
    </Section>
  );
}
