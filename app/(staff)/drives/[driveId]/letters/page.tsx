import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { IssueForm } from '@/components/letters/lazy-forms';
import { LetterCell } from '@/components/letters/letter-cell';
import { SponsorName } from '@/components/sponsors/sponsor-name';
import { type Column, DataTable } from '@/components/table/data-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { can } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { driveLetters } from '@/lib/letters/queries';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('letters'))('title') });

type Row = Awaited<ReturnType<typeof driveLetters>>['rows'][number];

export default async function LettersPage({ params }: { params: Promise<{ driveId: string }> }) {
  const { driveId } = await params;
  const [{ rows, waiting }, actor, t, locale, documents] = await Promise.all([
    driveLetters(driveId),
    requireActor(),
    getTranslations('letters'),
    getLocale(),
    getTranslations('documents'),
  ]);
  const may = { print: can(actor.role, 'document.print'), issue: can(actor.role, 'letter.issue') };
  const columns: Column<Row>[] = [
    {
      key: 'sponsor',
      cell: (row) => (
        <Link className="prose-link" href={paths.sponsor(row.sponsor.id)}>
          <SponsorName sponsor={row.sponsor} locale={locale} />
        </Link>
      ),
    },
    { key: 'received', align: 'right', cell: (row, show) => show.money(row.received) },
    { key: 'thankYouLetter', cell: (row) => <LetterCell letters={row.thankYouLetter} may={may} /> },
    { key: 'sponsorshipConfirmation', cell: (row) => <LetterCell letters={row.sponsorshipConfirmation} may={may} /> },
  ];
  const someWait = waiting.thankYouLetter.length + waiting.sponsorshipConfirmation.length > 0;
  return (
    <Messages namespaces={['letters']}>
      <PageHeader
        title={t('title')}
        description={t('description')}
        more={
          <ButtonLink look="quiet" href={paths.documents}>
            {documents('title')}
          </ButtonLink>
        }
      />
      <DataTable
        rows={rows}
        columns={columns}
        namespace="letters"
        label={t('title')}
        rowKey={(row) => row.sponsor.id}
        empty={<EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>}
      />
      {may.issue && someWait && (
        <Section title={t('form.title')} description={t('form.description')}>
          <IssueForm driveId={driveId} waiting={waiting} />
        </Section>
      )}
    </Messages>
  );
}
