'use client';
import { useTranslations } from 'next-intl';

export interface Quota {
  cards: string;
  books: string;
}
/** Quotas as typed, by ward code; a ward without an entry takes no part. */
export type Quotas = Record<string, Quota>;

const digits = (text: string): string => text.replace(/\D/g, '').slice(0, 5);

/** One ward: a box, and its two quotas when it takes part. */
export function WardRow({
  name,
  quota,
  onChange,
}: {
  name: string;
  quota: Quota | undefined;
  onChange: (quota: Quota | null) => void;
}) {
  const t = useTranslations('drives.wards');
  const field = (kind: keyof Quota, label: string, shown: string) =>
    quota && (
      <label className="flex items-center gap-1.5 text-sm">
        <span className="text-muted">{shown}</span>
        <input
          aria-label={label}
          inputMode="numeric"
          autoComplete="off"
          className="control !min-h-9 w-20 text-right"
          value={quota[kind]}
          onChange={(event) => onChange({ ...quota, [kind]: digits(event.target.value) })}
        />
      </label>
    );
  return (
    <li className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 px-3 py-1">
      <label className="flex min-h-9 min-w-52 flex-1 items-center gap-3">
        <input
          type="checkbox"
          className="accent-accent size-5 shrink-0"
          checked={quota !== undefined}
          onChange={(event) => onChange(event.target.checked ? { cards: '0', books: '0' } : null)}
        />
        {name}
      </label>
      {field('cards', t('quotaCards', { ward: name }), t('cards'))}
      {field('books', t('quotaBooks', { ward: name }), t('books'))}
    </li>
  );
}
