import { getTranslations } from 'next-intl/server';
import { type Column, DataTable } from '@/components/table/data-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { DayText } from '@/components/ui/figures';
import { StateBadge } from '@/components/ui/state-badge';
import type { Batch } from '@/lib/cards/batch-queries';
import type { BatchTable } from '@/lib/cards/table';
import { maskIdentifier } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';

type Row = Batch['rows'][number];
type Period = { from: string; to: string };

const Months = ({ period }: { period: Period }) => (
  <>
    <DayText day={period.from} /> – <DayText day={period.to} />
  </>
);

const same = (a: Period, b: Period) => a.from === b.from && a.to === b.to;

/** What was asked for and what was answered, row by row of the file. */
export async function BatchRowTable({ batch, table }: { batch: Batch; table: BatchTable }) {
  const t = await getTranslations('cards');
  const columns: Column<Row>[] = [
    { key: 'name', cell: ({ name, position }) => `${position}. ${name}` },
    { key: 'ward', cell: ({ ward }) => ward },
    {
      key: 'answer',
      cell: ({ answer, reason, corrected, itemState }) => (
        <div>
          <StateBadge state={answer} />
          {reason && <div className="text-sm">{reason}</div>}
          {answer === 'rejected' && corrected && <div className="text-muted text-sm">{t('corrected')}</div>}
          {answer === 'rejected' && itemState !== 'rejected' && (
            <div className="text-muted text-sm">{t('sentAgain')}</div>
          )}
        </div>
      ),
    },
    { key: 'number', cell: ({ number }) => (number ? maskIdentifier(number) : '—') },
    {
      key: 'valid',
      cell: ({ requested, answered }) => (
        <div>
          <Months period={answered ?? requested} />
          {answered && !same(answered, requested) && (
            <div className="text-warn text-sm">
              {t('askedFor')} <Months period={requested} />
            </div>
          )}
        </div>
      ),
    },
  ];
  if (batch.may.issue && batch.totals.rejected > 0)
    columns.push({
      key: 'moves',
      cell: ({ itemId, itemState, answer }) =>
        answer === 'rejected' && itemState === 'rejected' ? (
          <ButtonLink small look="quiet" href={paths.drive(batch.driveId).cardItem(itemId)}>
            {t('correct')}
          </ButtonLink>
        ) : null,
    });
  return (
    <DataTable
      rows={batch.rows}
      columns={columns}
      namespace="cards"
      label={t('batch.rows')}
      params={table}
      total={batch.shown}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('noMatch')} />}
    />
  );
}
