import { Icon } from '@/components/ui/icon';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Proposals } from '@/components/prices/proposals';
import { ruleColumns } from '@/components/prices/rule-columns';
import { DataTable } from '@/components/table/data-table';
import { FilterBar } from '@/components/table/filter-bar';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/access/session';
import { vietnamDay } from '@/lib/core/clock';
import { readTableParams, type SearchParams } from '@/lib/core/table-params';
import { formatter } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';
import { listProposedRules, listRulesInForce } from '@/lib/prices/queries';
import { PRICE_KINDS } from '@/lib/prices/rule-types';
import { RULE_TABLE } from '@/lib/prices/table';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('prices'))('title') });

export default async function PricesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = readTableParams(await searchParams, RULE_TABLE);
  const [actor, { day, rules, mayPropose }, proposed, t, locale] = await Promise.all([
    requireActor(),
    listRulesInForce(asked.filters.day),
    listProposedRules(),
    getTranslations('prices'),
    getLocale(),
  ]);
  const params = { ...asked, filters: { ...asked.filters, day } };
  const shown = rules.filter(({ kind }) => !asked.filters.kind || kind === asked.filters.kind);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        more={
          <ButtonLink href={paths.priceCalculator} icon={<Icon name="Calculator" />}>
            {t('calculator')}
          </ButtonLink>
        }
        action={
          mayPropose && (
            <ButtonLink look="primary" href={paths.newPrice} icon={<Icon name="Plus" />}>
              {t('new')}
            </ButtonLink>
          )
        }
      />
      {proposed.rows.length > 0 && (
        <div className="mb-8">
          <Section bare title={t('proposals.title')}>
            <Messages namespaces={['prices']}>
              <Proposals {...proposed} today={vietnamDay()} signer={actor.name} />
            </Messages>
          </Section>
        </div>
      )}
      <FilterBar
        namespace="prices"
        params={params}
        href={paths.prices}
        filters={[
          { kind: 'day', name: 'day' },
          {
            kind: 'select',
            name: 'kind',
            options: PRICE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })),
          },
        ]}
      />
      <DataTable
        rows={shown}
        columns={ruleColumns(t, locale, formatter(locale))}
        namespace="prices"
        label={t('title')}
        rowKey={(row) => `${row.kind} ${row.key}`}
        empty={<EmptyState title={t('empty')} />}
      />
    </>
  );
}
