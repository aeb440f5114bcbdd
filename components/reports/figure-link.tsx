import { Link } from '@/components/ui/link';
import { useLocale } from 'next-intl';
import { formatter } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';

interface FigureLinkProps {
  value: number;
  driveId: string;
  of: Record<string, string>;
  /** What it counts, where no head of a column says so. */
  label?: string;
}

/** A figure that leads to the rows it counts; nought leads nowhere. */
export function FigureLink({ value, driveId, of, label }: FigureLinkProps) {
  const text = formatter(useLocale()).number(value);
  if (value === 0) return text;
  return (
    <Link
      href={paths.drive(driveId).reportRows(of)}
      className="prose-link"
      {...(label && { 'aria-label': `${label}: ${text}` })}
    >
      {text}
    </Link>
  );
}
