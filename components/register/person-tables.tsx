import { getTranslations } from 'next-intl/server';
import { type Column, DataTable } from '@/components/table/data-table';
import { Section } from '@/components/ui/section';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';
import { targetGroup } from '@/lib/prices/groups';
import type { PersonPage } from '@/lib/register/queries';

const Nothing = ({ children }: { children: string }) => <p className="text-muted">{children}</p>;

/** Cards and books that were given to somebody. */
export async function PersonItems({ items }: { items: PersonPage['items'] }) {
  const [t, f] = await Promise.all([getTranslations('register'), getFormat()]);
  const columns: Column<PersonPage['items'][number]>[] = [
    { key: 'item', cell: (row) => t(`kinds.${row.kind as 'card'}`) },
    { key: 'drive', cell: (row) => row.drive },
    { key: 'ward', cell: (row) => row.ward },
    { key: 'months', cell: (row) => f.number(row.months), align: 'right' },
    { key: 'period', cell: (row) => (row.validFrom && row.validTo ? f.dayRange(row.validFrom, row.validTo) : '—') },
    { key: 'state', cell: (row, show) => show.state(row.state) },
    { key: 'handover', cell: (row, show) => show.state(row.handover) },
  ];
  return (
    <Section bare title={t('person.items')}>
      <DataTable
        rows={items}
        columns={columns}
        namespace="register"
        label={t('person.items')}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.drive(row.driveId).handover(row.id)}
        empty={<Nothing>{t('person.noItems')}</Nothing>}
      />
    </Section>
  );
}

/** Lists on which somebody was proposed, in all drives and wards of the province. */
export async function PersonLines({ lines }: { lines: PersonPage['lines'] }) {
  const [t, f] = await Promise.all([getTranslations('register'), getFormat()]);
  const columns: Column<PersonPage['lines'][number]>[] = [
    { key: 'list', cell: (row) => row.list },
    { key: 'drive', cell: (row) => row.drive },
    { key: 'ward', cell: (row) => row.ward },
    { key: 'groupCode', cell: (row) => (row.groupCode && targetGroup(row.groupCode)?.[f.locale]) || '—' },
    { key: 'item', cell: (row) => t(`kinds.${row.itemKind as 'card'}`) },
    { key: 'state', cell: (row, show) => show.state(row.state, 'line') },
  ];
  return (
    <Section bare title={t('person.lines')}>
      <DataTable
        rows={lines}
        columns={columns}
        namespace="register"
        label={t('person.lines')}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.drive(row.driveId).line(row.listId, row.id)}
        empty={<Nothing>{t('person.noLines')}</Nothing>}
      />
    </Section>
  );
}

/** What the insurer's data says about somebody's cover. */
export async function PersonInsurance({ insurance }: { insurance: PersonPage['insurance'] }) {
  const [t, f] = await Promise.all([getTranslations('register'), getFormat()]);
  const columns: Column<PersonPage['insurance'][number]>[] = [
    { key: 'item', cell: (row) => t(`kinds.${row.kind as 'card'}`) },
    { key: 'period', cell: (row) => f.dayRange(row.validFrom, row.validTo) },
    { key: 'groupCode', cell: (row) => (row.groupCode && targetGroup(row.groupCode)?.[f.locale]) || '—' },
    { key: 'payer', cell: (row) => t(`payers.${row.payer as 'state'}`) },
  ];
  return (
    <Section bare title={t('person.insurance')}>
      <DataTable
        rows={insurance}
        columns={columns}
        namespace="register"
        label={t('person.insurance')}
        rowKey={(row) => row.id}
        empty={<Nothing>{t('person.noInsurance')}</Nothing>}
      />
    </Section>
  );
}
