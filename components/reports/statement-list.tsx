import { getLocale, getTranslations } from 'next-intl/server';
import { dateToDay } from '@/lib/core/clock';
import type { Statement } from '@/lib/generated/prisma/client';
import { formatter } from '@/lib/i18n/format';

type Counts = Partial<Record<'card' | 'book', Record<string, number>>>;

/** What was told, where and when; these figures never change. */
export async function StatementList({ statements }: { statements: readonly Statement[] }) {
  const [t, locale] = await Promise.all([getTranslations('reports'), getLocale()]);
  const f = formatter(locale);
  if (statements.length === 0) return <p className="text-muted">{t('statements.none')}</p>;
  return (
    <ul className="divide-line divide-y">
      {statements.map((s) => (
        <li key={s.id} className="py-3">
          <p className="font-medium">{t('statements.told', { day: f.day(dateToDay(s.asOf)), where: s.toldWhere })}</p>
          {Object.entries(s.counts as Counts).map(([kind, counts]) => (
            <p key={kind} className="text-muted text-sm">
              {t('statements.counts', {
                kind: t(`kind.${kind}`),
                approved: counts.approved ?? 0,
                issued: counts.issued ?? 0,
                onStage: counts.onStage ?? 0,
                handedOver: counts.handedOver ?? 0,
              })}
            </p>
          ))}
          <p className="text-muted text-sm">
            {t('values', { full: f.money(s.full), donated: f.money(s.sponsorShare) })}
          </p>
        </li>
      ))}
    </ul>
  );
}
