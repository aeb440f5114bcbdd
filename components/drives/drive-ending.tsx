import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Money } from '@/components/ui/figures';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { DriveFigures } from '@/lib/drives/overview';
import { driveTabs } from '@/lib/drives/tabs';
import { formatter } from '@/lib/i18n/format';

/** Where what came of a drive is told. */
const TOLD = ['report', 'letters'];

/** What a closed drive came to, what is still with the wards, and where it is told. */
export async function DriveEnding(props: { driveId: string; role: string; figures: DriveFigures }) {
  const { driveId, role, figures } = props;
  const [t, locale] = await Promise.all([getTranslations('drives'), getLocale()]);
  const f = formatter(locale);
  const tabs = driveTabs(driveId, role, 'closed');
  const href = (key: string) => tabs.find((tab) => tab.key === key)?.href;
  const linked = (key: string, count: number) => {
    const to = href(key);
    return to && count > 0 ? (
      <Link className="prose-link" href={to}>
        {f.number(count)}
      </Link>
    ) : (
      f.number(count)
    );
  };
  const { money, issued, items, handedOver } = figures;
  return (
    <Section title={t('ending.title')} description={t('ending.lead')}>
      <DefinitionList
        items={[
          {
            term: t('ending.handedOver'),
            value: t('ending.handedOverOf', { count: f.number(handedOver), issued: f.number(issued) }),
          },
          { term: t('ending.pending'), value: linked('handovers', issued - handedOver) },
          ...(items > issued ? [{ term: t('ending.notIssued'), value: linked('cards', items - issued) }] : []),
          ...(money
            ? [
                { term: t('tiles.received'), value: <Money vnd={money.received} /> },
                { term: t('ending.remitted'), value: <Money vnd={money.remitted} /> },
              ]
            : []),
        ]}
      />
      <div className="mt-4 flex flex-wrap gap-3 print:hidden">
        {tabs
          .filter(({ key }) => TOLD.includes(key))
          .map((tab) => (
            <ButtonLink key={tab.key} small href={tab.href}>
              {t(`tabs.${tab.key}`)}
            </ButtonLink>
          ))}
      </div>
    </Section>
  );
}
