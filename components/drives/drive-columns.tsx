import type { useTranslations } from 'next-intl';
import type { Column } from '@/components/table/data-table';
import { nameOf } from '@/lib/drives/name-of';
import type { DriveListRow } from '@/lib/drives/queries';
import type { Formatter } from '@/lib/i18n/format';

interface Words {
  t: ReturnType<typeof useTranslations<'drives'>>;
  locale: string;
  f: Formatter;
}

/** Target of cards and of books, each with its unit: never added up. */
export function TargetText({ cards, books, t, f }: { cards: number; books: number } & Pick<Words, 't' | 'f'>) {
  if (cards === 0 && books === 0) return t('noTarget');
  return (
    <>
      {cards > 0 && <div className="whitespace-nowrap">{t('cards', { count: cards, text: f.number(cards) })}</div>}
      {books > 0 && <div className="whitespace-nowrap">{t('books', { count: books, text: f.number(books) })}</div>}
    </>
  );
}

export function driveColumns({ t, locale, f }: Words): Column<DriveListRow>[] {
  return [
    { key: 'name', cell: (row) => nameOf(row, locale) },
    { key: 'planNumber', sortable: true, cell: (row) => ({ text: row.planNumber }) },
    { key: 'state', cell: (row, show) => show.state(row.state, 'drive') },
    {
      key: 'startsOn',
      sortable: true,
      cell: (row) => f.dayRange(row.startsOn, row.endsOn),
      desktopOnly: true,
    },
    { key: 'listDeadline', sortable: true, cell: (row, show) => show.day(row.listDeadline) },
    {
      key: 'target',
      align: 'right',
      cell: (row) => <TargetText cards={row.targetCards} books={row.targetBooks} t={t} f={f} />,
    },
    {
      key: 'handedOver',
      align: 'right',
      cell: (row) => (row.items > 0 ? `${f.number(row.handedOver)} / ${f.number(row.items)}` : '—'),
    },
  ];
}
