import Link from 'next/link';
import { useLocale } from 'next-intl';
import { formatter } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';

/** A figure that leads to the rows it counts; nought leads nowhere. */
export function FigureLink({ value, driveId, of }: { value: number; driveId: string; of: Record<string, string> }) {
  const text = formatter(useLocale()).number(value);
  if (value === 0) return text;
  return (
    <Link href={paths.drive(driveId).reportRows(of)} className="prose-link" prefetch={false}>
      {text}
    </Link>
  );
}
