import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Form from 'next/form';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button-class';
import type { TableParams } from '@/lib/core/table-params';

export type Filter =
  | { kind: 'search'; name: string }
  | { kind: 'day'; name: string }
  /** Kept in the address and chosen elsewhere on the page, by tabs. */
  | { kind: 'hidden'; name: string }
  | { kind: 'select'; name: string; options: { value: string; label: string }[] };

interface FilterBarProps {
  /** Labels are `<namespace>.filters.<name>`. */
  namespace: string;
  params: TableParams;
  filters: Filter[];
  /** The page without its query, for "clear filters". */
  href: string;
}

/** Filters of a table as an ordinary form: what is chosen stands in the address. */
export function FilterBar({ namespace, params, filters, href }: FilterBarProps) {
  const t = useTranslations(namespace);
  const common = useTranslations('common');
  const value = (name: string) => (params.filters[name] === undefined ? '' : String(params.filters[name]));
  const shown = filters.filter(({ kind }) => kind !== 'hidden');
  const active = shown.some(({ name }) => value(name) !== '');
  return (
    // The key makes the controls follow the address when it changes by a link.
    <Form
      key={JSON.stringify(params.filters)}
      action=""
      role="search"
      className="mb-3 flex flex-wrap items-end gap-3 print:hidden"
    >
      {filters
        .filter(({ kind }) => kind === 'hidden')
        .map(({ name }) => (
          <input key={name} type="hidden" name={name} value={value(name)} />
        ))}
      {shown.map((filter) => (
        <label key={filter.name} className={filter.kind === 'search' ? 'min-w-52 flex-1 sm:max-w-80' : 'max-sm:flex-1'}>
          <span className="text-muted mb-0.5 block text-sm">{t(`filters.${filter.name}`)}</span>
          {filter.kind === 'select' ? (
            <select name={filter.name} defaultValue={value(filter.name)} className="control min-w-40">
              <option value="">{common('table.anything')}</option>
              {filter.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          ) : (
            <input
              type={filter.kind === 'day' ? 'date' : 'search'}
              name={filter.name}
              defaultValue={value(filter.name)}
              autoComplete="off"
              className="control"
            />
          )}
        </label>
      ))}
      <input type="hidden" name="sort" value={`${params.desc ? '-' : ''}${params.sort}`} />
      <div className="flex gap-2">
        <button type="submit" className={buttonClass('secondary')}>
          <Search aria-hidden />
          {common('actions.filter')}
        </button>
        {active && (
          <Link href={href} className={buttonClass('quiet')}>
            {common('actions.clearFilters')}
          </Link>
        )}
      </div>
    </Form>
  );
}
