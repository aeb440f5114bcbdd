import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { type Column, DataTable } from '@/components/table/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { placeName } from '@/lib/places/ward-name';
import { nameOf } from '@/lib/drives/name-of';
import { paths } from '@/lib/paths';
import { readWaiting } from '@/lib/reports/home';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('home'))('waiting') });

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<{ drive?: string }>;
}

/** The rows behind a number of the home page, where no other page lists just them. */
export default async function WaitingPage({ params, searchParams }: Props) {
  const [{ code }, { drive: driveId = '' }, locale, t] = await Promise.all([
    params,
    searchParams,
    getLocale(),
    getTranslations('home'),
  ]);
  const { drive, rows } = await readWaiting(code, driveId, locale);
  type Row = (typeof rows)[number];
  const rowWords = `rows.${code}`;
  const columns: Column<Row>[] = [
    { key: 'what', cell: ({ label }) => (t.has(rowWords) ? t(rowWords, { label }) : label) },
    ...(rows.some(({ place }) => place)
      ? [{ key: 'place', cell: ({ place }: Row) => (place ? placeName(place, place.code, locale) : '—') }]
      : []),
    { key: 'due', cell: ({ dueOn }, show) => show.day(dueOn) },
  ];
  return (
    <>
      <PageHeader
        title={t(`tasks.${code}.title`, { count: rows.length })}
        description={[drive && nameOf(drive, locale), t('waitingPage.lead', { count: rows.length })]
          .filter(Boolean)
          .join(' · ')}
        breadcrumbs={[{ label: t('waiting'), href: paths.home }]}
      />
      <DataTable
        rows={rows}
        columns={columns}
        namespace="home.waitingPage"
        label={t('waiting')}
        rowKey={({ id }) => id}
        rowHref={({ href }) => href}
        empty={<EmptyState title={t('waitingPage.none')}>{t('waitingPage.noneHint')}</EmptyState>}
      />
    </>
  );
}
