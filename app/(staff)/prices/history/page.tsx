import { Icon } from '@/components/ui/icon';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ApprovalText } from '@/components/documents/approval-text';
import { ActionButton } from '@/components/form/action-button';
import { validText } from '@/components/prices/rule-columns';
import { keyName, valueText } from '@/components/prices/rule-words';
import { Badge } from '@/components/ui/badge';
import { PageHeader } from '@/components/ui/page-header';
import { Card } from '@/components/ui/section';
import { Timeline } from '@/components/ui/timeline';
import { can } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import type { SearchParams } from '@/lib/core/table-params';
import { formatter } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';
import { revokeRuleAction } from '@/lib/prices/actions';
import { getRuleHistory } from '@/lib/prices/queries';
import { PriceKindFilter } from '@/lib/prices/schema';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('prices'))('history'),
});

const TONES = { proposed: 'info', approved: 'success', withdrawn: 'neutral' } as const;

export default async function PriceHistoryPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const kind = PriceKindFilter.safeParse(search['kind']);
  const key = typeof search['key'] === 'string' ? search['key'] : '';
  if (!kind.success) notFound();
  const [actor, { rows, today }, t, locale] = await Promise.all([
    requireActor(),
    getRuleHistory(kind.data, key),
    getTranslations('prices'),
    getLocale(),
  ]);
  if (rows.length === 0) notFound();
  const f = formatter(locale);
  const entries = rows.map((row) => ({
    key: row.id,
    when: validText(row, t, f),
    tone:
      row.state === 'approved' ? (row.validFrom > today ? ('ahead' as const) : ('done' as const)) : ('ahead' as const),
    title: (
      <span className="flex flex-wrap items-center gap-3">
        {valueText(row.kind, row.value, t, f)}
        <Badge tone={TONES[row.state as keyof typeof TONES]}>{t(`states.${row.state}`)}</Badge>
      </span>
    ),
    body: (
      <>
        <p>{row.source}</p>
        {row.proposedBy && <p>{t('people.proposed', { name: row.proposedBy })}</p>}
        {row.approvedBy && <p>{t('people.approved', { name: row.approvedBy })}</p>}
        {row.approval && (
          <p>
            <ApprovalText approval={row.approval} />
          </p>
        )}
        {!row.national && row.state === 'approved' && can(actor.role, 'price.approve') && (
          <div className="mt-2">
            <ActionButton
              small
              look="danger"
              action={revokeRuleAction}
              input={{ ruleId: row.id }}
              label={t('proposals.takeBack')}
              icon={<Icon name="Ban" />}
              confirm={{ title: t('proposals.takeBackTitle'), body: t('proposals.takeBackBody'), reason: 'required' }}
            />
          </div>
        )}
      </>
    ),
  }));
  return (
    <>
      <PageHeader
        title={t(`kinds.${kind.data}`)}
        description={keyName(kind.data, key, t, locale)}
        breadcrumbs={[{ label: t('title'), href: paths.prices }]}
      />
      <Card>
        <Timeline entries={entries} />
      </Card>
    </>
  );
}
