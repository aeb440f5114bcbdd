'use client';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { Icon } from '@/components/ui/icon';

export interface Control {
  kind: 'search' | 'day' | 'select';
  name: string;
  label: string;
  value: string;
  options: { value: string; label: string }[];
}

interface FilterFormProps {
  controls: Control[];
  /** What stays in the address as it is: choices made elsewhere on the page, and the order. */
  kept: { name: string; value: string }[];
  /** The page without its query, for "clear filters". */
  href: string;
}

/** The form itself: a client component so that a list of a hundred wards is sent as data and not as elements. */
export function FilterForm({ controls, kept, href }: FilterFormProps) {
  const t = useTranslations('common');
  const router = useRouter();
  /** Without a new load of the page; the form of a framework that does the same is 1.5 kB of every list. */
  const filter = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]);
    router.push(`?${new URLSearchParams(chosen.filter(([, value]) => value)).toString()}`);
  };
  return (
    // The key makes the controls follow the address when it changes by a link; another order leaves what was typed.
    <form
      key={JSON.stringify([controls.map(({ value }) => value), kept.filter(({ name }) => name !== 'sort')])}
      onSubmit={filter}
      role="search"
      className="mb-3 flex flex-wrap items-end gap-3 print:hidden"
    >
      {kept.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {controls.map(({ kind, name, label, value, options }) => (
        <label key={name} className={kind === 'search' ? 'min-w-52 flex-1 sm:max-w-80' : 'max-sm:flex-1'}>
          <span className="text-muted mb-0.5 block text-sm">{label}</span>
          {kind === 'select' ? (
            <select name={name} defaultValue={value} className="control min-w-40">
              <option value="">{t('table.anything')}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          ) : (
            <input
              type={kind === 'day' ? 'date' : 'search'}
              name={name}
              defaultValue={value}
              autoComplete="off"
              className="control"
            />
          )}
        </label>
      ))}
      <div className="flex gap-2">
        <button type="submit" className={buttonClass('secondary')}>
          <Icon name="Search" />
          {t('actions.filter')}
        </button>
        {controls.some(({ value }) => value !== '') && (
          <Link href={href} className={buttonClass('quiet')}>
            {t('actions.clearFilters')}
          </Link>
        )}
      </div>
    </form>
  );
}
