'use client';

/** The postings of an entry, account and amount; already written out. A client component for the reason that `TableGrid` is one. */
export const Postings = ({ lines }: { lines: { key: string; account: string; amount: string }[] }) => (
  <ul>
    {lines.map(({ key, account, amount }) => (
      <li key={key} className="grid grid-cols-[1fr_auto] gap-x-4">
        <span>{account}</span>
        <span className="whitespace-nowrap">{amount}</span>
      </li>
    ))}
  </ul>
);
