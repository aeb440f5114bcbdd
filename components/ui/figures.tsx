import { useLocale } from 'next-intl';
import type { Day } from '@/lib/core/clock';
import type { Vnd } from '@/lib/core/money';
import { formatter } from '@/lib/i18n/format';

/** Absent figures are a dash, never 0. */
const DASH = '—';

/** Whole đồng, grouped: 41.698.800 ₫. `short` for tiles: 607,8 triệu ₫. */
export function Money({ vnd, short }: { vnd: Vnd | null | undefined; short?: boolean }) {
  const f = formatter(useLocale());
  if (vnd == null) return DASH;
  return (
    <data value={vnd.toString()} className="whitespace-nowrap">
      {short ? f.moneyShort(vnd) : f.money(vnd)}
    </data>
  );
}

export function NumberText({ value }: { value: number | bigint | null | undefined }) {
  const f = formatter(useLocale());
  return value == null ? DASH : f.number(value);
}

/** A day, dd/MM/yyyy. */
export function DayText({ day }: { day: Day | null | undefined }) {
  const f = formatter(useLocale());
  if (!day) return DASH;
  return (
    <time dateTime={day} className="whitespace-nowrap">
      {f.day(day)}
    </time>
  );
}

/** An instant, dd/MM/yyyy HH:mm in Vietnam. */
export function InstantText({ at }: { at: Date | null | undefined }) {
  const f = formatter(useLocale());
  if (!at) return DASH;
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {f.instant(at)}
    </time>
  );
}
