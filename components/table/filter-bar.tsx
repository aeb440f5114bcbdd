import { useTranslations } from 'next-intl';
import type { TableParams } from '@/lib/core/table-params';
import { FilterForm } from './filter-form';

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
  const valueOf = (name: string) => (params.filters[name] === undefined ? '' : String(params.filters[name]));
  const kept = filters.filter(({ kind }) => kind === 'hidden').map(({ name }) => ({ name, value: valueOf(name) }));
  const controls = filters.flatMap((filter) => {
    const { kind, name } = filter;
    if (kind === 'hidden') return [];
    const options = kind === 'select' ? filter.options : [];
    return [{ kind, name, label: t(`filters.${name}`), value: valueOf(name), options }];
  });
  const order = { name: 'sort', value: `${params.desc ? '-' : ''}${params.sort}` };
  return <FilterForm controls={controls} kept={[...kept, order]} href={href} />;
}
