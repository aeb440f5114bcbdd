import { useTranslations } from 'next-intl';
import { Progress } from '@/components/ui/progress';
import type { Remaining } from '@/lib/handovers/board';

/** How many of the issued are handed over, place by place; those with most left first. */
export function RemainingList({ rows }: { rows: ({ key: string; label: string } & Remaining)[] }) {
  const t = useTranslations('handovers.progress');
  const left = (row: Remaining) => row.issued - row.handedOver;
  return (
    <ul className="flex flex-col gap-4">
      {rows
        .filter(({ issued }) => issued > 0)
        .sort((a, b) => left(b) - left(a))
        .map((row) => (
          <li key={row.key}>
            <Progress label={row.label} done={row.handedOver} of={row.issued} />
            {row.notCollected > 0 && (
              <p className="text-warn mt-0.5 text-sm">{t('notCollected', { count: row.notCollected })}</p>
            )}
          </li>
        ))}
    </ul>
  );
}
