import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { StatTile, StatTiles } from '@/components/ui/stat-tile';
import { readRunning } from '@/lib/access/running';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('admin.running'))('title'),
});

const megabytes = (bytes: bigint | number): bigint => BigInt(bytes) / 1_000_000n;

export default async function RunningPage() {
  const [state, t, format] = await Promise.all([readRunning(), getTranslations('admin.running'), getFormat()]);
  const { backup, head, jobs } = state;
  const hours = backup?.at ? Math.floor((state.now.getTime() - backup.at.getTime()) / 3_600_000) : null;
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      {backup?.failure && (
        <Notice tone="error" title={t('backupFailed')} className="mb-4">
          {t('backupFailedAt', { at: format.instant(new Date(backup.failure.at)), reason: backup.failure.reason })}
        </Notice>
      )}
      {state.sealLate && (
        <Notice tone="warn" title={t('sealLate')} className="mb-4">
          {t('sealLateHint')}
        </Notice>
      )}
      {state.systemFailed > 0 && (
        <Notice tone="warn" title={t('systemFailed', { count: state.systemFailed })} className="mb-4">
          <Link href={paths.admin.jobs} className="underline">
            {t('systemFailedWhich')}
          </Link>
        </Notice>
      )}
      <StatTiles>
        <StatTile
          label={t('backup')}
          value={hours === null ? t('never') : t('hoursAgo', { hours })}
          tone={state.backupLate ? 'warn' : 'plain'}
          note={state.backupLate && hours !== null ? t('backupLate') : undefined}
        />
        <StatTile
          label={t('unsealed')}
          value={format.number(state.unsealed)}
          tone={state.sealLate ? 'warn' : 'plain'}
          href={paths.admin.audit}
        />
        <StatTile
          label={t('waiting')}
          value={format.number(jobs.waiting + jobs.running)}
          href={`${paths.admin.jobs}?state=queued`}
        />
        <StatTile
          label={t('failed')}
          value={format.number(jobs.failed)}
          tone={jobs.failed > 0 ? 'warn' : 'plain'}
          href={`${paths.admin.jobs}?state=failed`}
        />
      </StatTiles>
      <Section title={t('details')}>
        <DefinitionList
          items={[
            { term: t('version'), value: state.version },
            { term: t('server'), value: `PostgreSQL ${state.server}` },
            { term: t('size'), value: t('megabytes', { size: format.number(megabytes(state.bytes)) }) },
            {
              term: t('lastBackup'),
              value: backup?.at
                ? t('backupFacts', {
                    at: format.instant(backup.at),
                    rows: format.number(backup.rows),
                    size: format.number(megabytes(backup.bytes)),
                  })
                : t('backupHow'),
            },
            {
              term: t('head'),
              value: head
                ? t('headFacts', { seq: head.seq.toString(), at: format.instant(head.sealedAt) })
                : t('noSeal'),
            },
            { term: t('hash'), value: head && <code className="text-sm">{head.hash}</code> },
          ]}
        />
        <p className="text-muted mt-3 text-sm">{t('headHint')}</p>
      </Section>
    </>
  );
}
