import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ProposeForm } from '@/components/allocation/lazy-forms';
import { RunList } from '@/components/allocation/run-list';
import { ButtonLink } from '@/components/ui/button';
import { Money, NumberText } from '@/components/ui/figures';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { StatTile, StatTiles } from '@/components/ui/stat-tile';
import { readAllocation } from '@/lib/allocation/queries';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ driveId: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('allocation'))('title'),
});

/** Who may get an item, what money there is, and every proposal so far. */
export default async function AllocationPage({ params }: Props) {
  const { driveId } = await params;
  const locale = await getLocale();
  const [t, data] = await Promise.all([getTranslations('allocation'), readAllocation(driveId, locale)]);
  const of = paths.drive(driveId);
  const again = data.runs.some(({ state }) => state === 'proposed');
  const may = data.mayPropose && data.without > 0;
  return (
    <Messages namespaces={['allocation']}>
      <PageHeader
        title={t('title')}
        description={t('description')}
        action={
          may && (
            <ButtonLink plain look="primary" href="#propose">
              {again ? t('propose.again') : t('propose.submit')}
            </ButtonLink>
          )
        }
      />
      <StatTiles>
        <StatTile
          label={t('tiles.approved')}
          value={<NumberText value={data.approved} />}
          {...(data.mayOpenLists && { href: of.lists })}
        />
        <StatTile
          label={t('tiles.without')}
          value={<NumberText value={data.without} />}
          tone={data.without > 0 ? 'warn' : 'plain'}
        />
        <StatTile
          label={t('tiles.free')}
          value={<Money vnd={data.free} short />}
          note={t('tiles.funds', { count: data.funds })}
          href={of.funds}
        />
      </StatTiles>
      <Section title={t('runs')} bare>
        <RunList driveId={driveId} rows={data.runs} mayPropose={data.mayPropose} />
      </Section>
      {may && (
        <div id="propose" className="mt-8 print:hidden">
          <Section title={t('propose.title')} description={t('propose.lead')}>
            <ProposeForm driveId={driveId} today={data.today} phases={data.phases} again={again} />
          </Section>
        </div>
      )}
    </Messages>
  );
}
