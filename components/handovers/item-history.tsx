import { useLocale, useTranslations } from 'next-intl';
import { Timeline } from '@/components/ui/timeline';
import type { HandoverItem } from '@/lib/handovers/queries';
import { formatter } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';

/** Every handover, reversal and failed attempt of an item, the newest first. */
export function ItemHistory({ item }: { item: HandoverItem }) {
  const t = useTranslations('handovers.item');
  const all = useTranslations('handovers');
  const f = formatter(useLocale());
  const handed = item.handovers.map((row) => ({
    key: row.id,
    at: row.happenedAt,
    when: f.instant(row.happenedAt),
    title: t('handedOver', { evidence: t(`evidences.${row.evidence}`), route: all(`route.${row.route}`) }),
    tone: row.reversedAt ? ('late' as const) : ('done' as const),
    body: (
      <>
        {row.receiver !== 'self' && (
          <p>{t('handedTo', { name: row.proxyName ?? '', relation: row.proxyRelation ?? '' })}</p>
        )}
        {row.activation && <p>{t(row.activation)}</p>}
        <p className="text-muted text-sm">
          {t('by', { name: row.by })} · {t('enteredAt', { at: f.instant(row.recordedAt) })}
        </p>
        {row.reversedAt && <p className="text-danger">{t('reversed', { reason: row.reversedFor ?? '' })}</p>}
        {row.hasPicture && (
          <a className="prose-link text-sm" href={paths.evidence(row.id)} target="_blank" rel="noreferrer">
            {t('picture')}
          </a>
        )}
      </>
    ),
  }));
  const missed = item.attempts.map((row) => ({
    key: row.id,
    at: row.happenedAt,
    when: f.instant(row.happenedAt),
    title: t('attempt', { reason: all(`reasons.${row.reason}`) }),
    tone: 'late' as const,
    body: (
      <>
        {row.note && <p>{row.note}</p>}
        {row.nextOn && <p>{t('nextAttempt', { day: f.day(row.nextOn) })}</p>}
        <p className="text-muted text-sm">{t('by', { name: row.by })}</p>
      </>
    ),
  }));
  const entries = [...handed, ...missed].sort((a, b) => b.at.getTime() - a.at.getTime());
  if (entries.length === 0) return <p className="text-muted">{t('noHistory')}</p>;
  return <Timeline entries={entries} />;
}
