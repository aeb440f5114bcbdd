import type { useTranslations } from 'next-intl';
import type { Column } from '@/components/table/data-table';
import { vietnamDay } from '@/lib/core/clock';
import type { CaseView } from '@/lib/cases/queries';
import { wardName } from '@/lib/places/ward-name';
import { DueBadge } from './due-badge';

export function caseColumns(t: ReturnType<typeof useTranslations<'cases'>>, locale: string): Column<CaseView>[] {
  return [
    { key: 'subject', cell: (row) => row.subject },
    { key: 'kind', cell: (row) => t(`kinds.${row.kind}`) },
    { key: 'state', cell: (row, show) => show.state(row.state, 'case') },
    { key: 'dueOn', sortable: true, cell: (row) => <DueBadge dueOn={row.dueOn} daysLeft={row.daysLeft} /> },
    { key: 'ward', cell: (row) => (row.ward ? wardName(row.ward, locale) : '—') },
    { key: 'owner', cell: (row) => row.ownerName ?? t('noOwner') },
    {
      key: 'createdAt',
      sortable: true,
      desktopOnly: true,
      cell: (row, show) => show.day(vietnamDay(row.createdAt)),
    },
  ];
}
