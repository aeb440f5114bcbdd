import { useLocale, useTranslations } from 'next-intl';
import { ApprovalText } from '@/components/documents/approval-text';
import { Money, NumberText } from '@/components/ui/figures';
import { Notice } from '@/components/ui/notice';
import { StatTile, StatTiles } from '@/components/ui/stat-tile';
import type { RunView } from '@/lib/allocation/queries';
import { formatter } from '@/lib/i18n/format';
import { ItemCounts } from './item-counts';

/** Reasons that more money would end: how much is told. */
const MONEY = new Set(['noMoney', 'earmark']);

/** What a proposal is about in four figures, who made and who decided it, and why people wait. */
export function RunFacts({ run, href }: { run: RunView; href: string }) {
  const t = useTranslations('allocation');
  const f = formatter(useLocale());
  const sum = (kind: 'cards' | 'books') => run.totals.wards.reduce((all, ward) => all + ward[kind], 0);
  return (
    <>
      <p className="text-muted -mt-3 mb-5 max-w-3xl">
        {[
          run.phase,
          t('facts.priceDay', { day: f.day(run.priceDay) }),
          run.maker && run.proposedAt && t('facts.maker', { name: run.maker, at: f.instant(run.proposedAt) }),
          run.holds && run.holdsUntil && t('facts.holds', { at: f.instant(run.holdsUntil) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {run.approval && (
        <Notice tone="success" className="mb-5">
          <ApprovalText approval={run.approval} />
        </Notice>
      )}
      {run.rejectReason && (
        <Notice tone="error" title={t('reject.done')} className="mb-5">
          {run.rejectReason}
        </Notice>
      )}
      <StatTiles>
        <StatTile
          label={t('tiles.served')}
          value={<NumberText value={run.lineCount} />}
          note={<ItemCounts counts={{ card: sum('cards'), book: sum('books') }} />}
          href={`${href}?show=served#people`}
        />
        <StatTile
          label={t('tiles.waiting')}
          value={<NumberText value={run.waitingCount} />}
          href={`${href}?show=waiting#people`}
          tone={run.waitingCount > 0 ? 'warn' : 'plain'}
        />
        <StatTile
          label={t('tiles.sponsor')}
          value={<Money vnd={run.sponsorTotal} short />}
          note={<Money vnd={run.sponsorTotal} />}
        />
        <StatTile
          label={t('tiles.full')}
          value={<Money vnd={run.fullTotal} short />}
          note={<Money vnd={run.fullTotal} />}
        />
        {run.reversedCount > 0 && (
          <StatTile
            label={t('tiles.reversed')}
            value={<NumberText value={run.reversedCount} />}
            note={<Money vnd={run.reversedTotal} />}
            href={`${href}?show=reversed#people`}
          />
        )}
      </StatTiles>
      {run.totals.waiting.length > 0 && (
        <Notice tone="warn" title={t('waitTitle')} className="mt-5">
          <ul>
            {run.totals.waiting.map(({ reason, people, amount }) => (
              <li key={reason}>
                {t(MONEY.has(reason) ? 'waitLine' : 'waitLineOther', {
                  reason: t(`waitReasons.${reason as 'noMoney'}`),
                  count: people,
                  amount: f.money(amount),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
