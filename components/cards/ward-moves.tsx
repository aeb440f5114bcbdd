import { Icon } from '@/components/ui/icon';
import { getTranslations } from 'next-intl/server';
import { ActionButton } from '@/components/form/action-button';
import { type Column, DataTable } from '@/components/table/data-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { moveItemsAction } from '@/lib/cards/actions';
import type { MoveRow } from '@/lib/cards/queries';
import { paths } from '@/lib/paths';

/** Ward by ward: what can be done with how many items, and what is printed for them. */
export async function WardMoves({ rows, driveId }: { rows: MoveRow[]; driveId: string }) {
  const t = await getTranslations('cards.moves');
  const columns: Column<MoveRow>[] = [
    { key: 'ward', cell: ({ ward }) => ward },
    { key: 'issued', align: 'right', cell: ({ issued }, show) => show.number(issued) },
    {
      key: 'steps',
      cell: ({ steps, wardCode, ward }) =>
        steps.length === 0 ? (
          '—'
        ) : (
          <span className="flex flex-wrap gap-2">
            {steps.map(({ step, count }) => (
              <ActionButton
                key={step}
                small
                action={moveItemsAction}
                input={{ driveId, step, wardCode }}
                label={t(`steps.${step}`, { count })}
                confirm={{ title: t(`confirm.${step}`), body: t('confirm.body', { count, ward }) }}
              />
            ))}
          </span>
        ),
    },
    {
      key: 'print',
      cell: ({ wardCode }) => (
        <span className="flex flex-wrap gap-2">
          {(['labels', 'letters'] as const).map((what) => (
            <ButtonLink
              key={what}
              small
              plain
              look="quiet"
              target="_blank"
              icon={<Icon name="Printer" />}
              href={paths.cardLabels(driveId, what, wardCode)}
            >
              {t(what)}
            </ButtonLink>
          ))}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      rows={rows}
      columns={columns}
      namespace="cards.moves"
      label={t('title')}
      rowKey={({ wardCode }) => wardCode}
      empty={<EmptyState title={t('nothing')} />}
    />
  );
}
