import { Icon } from '@/components/ui/icon';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { BatchRowTable } from '@/components/cards/batch-row-table';
import { DecreaseTable } from '@/components/cards/decrease-table';
import { AnswerUpload, MarkSentForm } from '@/components/cards/lazy-forms';
import { FilterBar } from '@/components/table/filter-bar';
import { ButtonLink } from '@/components/ui/button';
import { InstantText, NumberText } from '@/components/ui/figures';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { StateBadge } from '@/components/ui/state-badge';
import { StatTile, StatTiles } from '@/components/ui/stat-tile';
import { readBatch } from '@/lib/cards/batch-queries';
import { readBatchTable } from '@/lib/cards/table';
import type { SearchParams } from '@/lib/core/table-params';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('cards'))('batch.one'),
});

interface Props {
  params: Promise<{ driveId: string; batchId: string }>;
  searchParams: Promise<SearchParams>;
}

const ANSWERS = ['accepted', 'rejected', 'unanswered'] as const;

/** One batch to the insurer: its file, its answer, and how both stand row by row; whom it takes off the insurer's list. */
export default async function BatchPage({ params, searchParams }: Props) {
  const { driveId, batchId } = await params;
  const table = readBatchTable(await searchParams);
  const locale = await getLocale();
  const [t, status, f, batch] = await Promise.all([
    getTranslations('cards'),
    getTranslations('status'),
    getFormat(),
    readBatch(batchId, table, locale),
  ]);
  const at = paths.drive(driveId);
  const here = at.cardBatch(batchId);
  return (
    <>
      <PageHeader
        title={t('batch.title', { number: String(batch.number), form: batch.form })}
        description={
          batch.sentOn
            ? t('batch.sentOn', { day: f.day(batch.sentOn) })
            : t('batch.madeAt', { at: f.instant(batch.createdAt) })
        }
        badge={<StateBadge state={batch.state} of="batch" />}
        breadcrumbs={[
          { label: batch.planNumber, href: at.home },
          { label: t('title'), href: at.cards },
        ]}
        action={
          batch.may.issue && (
            <ButtonLink plain icon={<Icon name="Download" />} href={paths.cardBatchFile(batchId)}>
              {t('batch.download')}
            </ButtonLink>
          )
        }
      />
      <StatTiles>
        <StatTile label={t('columns.rows')} value={<NumberText value={batch.totals.rows} />} href={here} />
        {ANSWERS.map((answer) => (
          <StatTile
            key={answer}
            label={status(answer)}
            value={<NumberText value={batch.totals[answer]} />}
            href={`${here}?answer=${answer}`}
            tone={answer === 'rejected' && batch.totals.rejected > 0 ? 'warn' : 'plain'}
          />
        ))}
        {batch.decreases.length > 0 && (
          <StatTile
            label={t('columns.decreases')}
            value={<NumberText value={batch.decreases.length} />}
            href="#decreases"
          />
        )}
      </StatTiles>
      <Messages namespaces={['cards']}>
        {batch.state === 'made' && batch.may.issue && (
          <Section title={t('sent.title')} description={t('sent.hint')}>
            <MarkSentForm batchId={batchId} version={batch.version} today={batch.today} />
          </Section>
        )}
        {batch.state !== 'made' && batch.may.issue && (
          <Section title={t('answer.title')} description={t('answer.description')}>
            <AnswerUpload batchId={batchId} />
          </Section>
        )}
      </Messages>
      {batch.imports.length > 0 && (
        <Section title={t('batch.imports')}>
          <ul>
            {batch.imports.map(({ id, createdAt, added, unchanged, problems }) => (
              <li key={id}>
                <InstantText at={createdAt} /> · {t('batch.import', { added, unchanged, problems })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('batch.rows')} bare>
        <FilterBar
          namespace="cards"
          params={table}
          href={here}
          filters={[
            { kind: 'select', name: 'answer', options: ANSWERS.map((value) => ({ value, label: status(value) })) },
          ]}
        />
        <BatchRowTable batch={batch} table={table} />
      </Section>
      {batch.decreases.length > 0 && (
        <div id="decreases">
          <Section title={t('end.listed')} bare>
            <DecreaseTable batch={batch} />
          </Section>
        </div>
      )}
    </>
  );
}
