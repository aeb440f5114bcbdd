import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';
import { FRAME_PATHS } from '@/lib/frame-paths';

/** A card resting on an open hand. */
export const Mark = ({ className = 'size-8' }: { className?: string }) => (
  <svg viewBox="0 0 40 40" aria-hidden className={className}>
    <rect width="40" height="40" rx="9" className="fill-accent" />
    <rect x="10" y="8" width="20" height="13" rx="2.5" className="fill-white" />
    <path d="M13.5 12.2h6M13.5 15.8h4" className="stroke-accent" strokeWidth="1.8" strokeLinecap="round" />
    <path d="M25 11.4v5.8M22.1 14.3h5.8" className="stroke-accent" strokeWidth="2.2" strokeLinecap="round" />
    <path
      d="M8 25.5c3.2-1.6 6-1.2 8.5.8h6c2.6 0 2.6 3.4 0 3.4h-4.8m4.6-.6 6.6-3.3c2.6-1.2 4.2 1.6 2 3.2-4 2.9-7.6 5-12.4 5-4.2 0-6.6-1.8-10.5-1.8"
      fill="none"
      className="stroke-white"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);

export function Brand({ place }: { place?: string | undefined }) {
  const t = useTranslations('common.product');
  return (
    <Link href={FRAME_PATHS.home} className="flex min-h-11 items-center gap-2.5">
      <Mark />
      <span className="leading-tight">
        <span className="text-accent-strong block font-bold">{t('name')}</span>
        {place && <span className="text-muted block max-w-[46vw] truncate text-xs">{place}</span>}
      </span>
    </Link>
  );
}
