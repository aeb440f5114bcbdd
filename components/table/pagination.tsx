import { Icon } from '@/components/ui/icon';
import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { type TableParams, tableHref } from '@/lib/core/table-params';
import { formatter } from '@/lib/i18n/format';

/** Which rows of how many, and the pages before and after. Nothing where one page holds all. */
export function Pagination({ params, total }: { params: TableParams; total: number }) {
  const t = useTranslations('common.table');
  const f = formatter(useLocale());
  const { page, pageSize } = params;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages === 1 && page === 1) return null;
  const range = {
    from: f.number(Math.min(total, params.skip + 1)),
    to: f.number(Math.min(total, params.skip + pageSize)),
    total: f.number(total),
  };
  const step = (to: number, label: string, icon: React.ReactNode) => (
    <ButtonLink look="quiet" small href={tableHref(params, { page: to })} icon={icon}>
      {label}
    </ButtonLink>
  );
  return (
    <nav
      aria-label={t('pagination')}
      className="border-line flex flex-wrap items-center justify-between gap-2 border-t px-4 py-2 text-sm print:hidden"
    >
      <span className="text-muted">{t('range', range)}</span>
      <span className="flex items-center gap-2">
        {page > 1 && step(Math.min(page - 1, pages), t('previous'), <Icon name="ChevronLeft" />)}
        <span>{t('page', { page: f.number(page), pages: f.number(pages) })}</span>
        {page < pages && step(page + 1, t('next'), <Icon name="ChevronRight" />)}
      </span>
    </nav>
  );
}
