import { Fragment, type ReactNode } from 'react';

export interface Definition {
  term: ReactNode;
  value: ReactNode;
}

/** Facts of one thing: two columns on a desktop, stacked on a phone. Absent values are a dash. */
export function DefinitionList({ items }: { items: Definition[] }) {
  return (
    <dl className="grid grid-cols-1 sm:grid-cols-[minmax(9rem,auto)_1fr] sm:gap-x-6">
      {items.map(({ term, value }, i) => (
        <Fragment key={i}>
          <dt className="text-muted text-sm sm:py-1.5">{term}</dt>
          <dd className="pb-2 wrap-anywhere sm:py-1 sm:pb-1">{value ?? '—'}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
