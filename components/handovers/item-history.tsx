import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Timeline } from '@/components/ui/timeline';
import type { HandoverItem } from '@/lib/handovers/queries';
import { formatter } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';

/** Every handover, reversal, later record and failed attempt of an item, the newest first. */
export function ItemHistory({ item }: { item: HandoverItem }) {
  const t = useTranslations('handovers.item');
  const all = useTranslations('handovers');
  const f = formatter(useLocale());
  const told = (title: 'handedOver' | 'claimed', row: HandoverItem['claims'][number], more?: ReactNode) => ({
    key: row.id,
    at: row.happenedAt,
    when: f.instant(row.happenedAt),
    title: t(title, { evidence: t(`evidences.${row.evidence}`), route: all(`route.${row.route}`) }),
    body: (
      <>
        {row.receiver !== 'self' && (
          <p>
            {t('handedTo', { name: row.proxyName ?? '', relation: row.proxyRelation ?? '' })}
            {row.proxyId && ` · ${t('proxyNumber', { number: row.proxyId })}`}
          </p>
        )}
        {row.activation && <p>{t(row.activation)}</p>}
        <p className="text-muted text-sm">
          {t('by', { name: row.by })} · {t('enteredAt', { at: f.instant(row.recordedAt) })}
        </p>
        {more}
        {row.hasPicture && (
          <a className="prose-link text-sm" href={paths.evidence(row.id)} target="_blank" rel="noreferrer">
            {t('picture')}
          </a>
        )}
      </>
    ),
  });
  const handed = item.handovers.map((row) => ({
    ...told(
      'handedOver',
      row,
      row.reversedAt && <p className="text-danger">{t('reversed', { reason: row.reversedFor ?? '' })}</p>,
    ),
    tone: row.reversedAt ? ('late' as const) : ('done' as const),
  }));
  const later = item.claims.map((row) => ({ ...told('claimed', row), tone: 'late' as const }));
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
  const entries = [...handed, ...later, ...missed].sort((a, b) => b.at.getTime() - a.at.getTime());
  if (entries.length === 0) return <p className="text-muted">{t('noHistory')}</p>;
  return <Timeline entries={entries} />;
}
