import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { nameOf } from '@/lib/drives/name-of';
import type { DriveDetail } from '@/lib/drives/queries';
import { formatter } from '@/lib/i18n/format';

/** Where the days of a plan do not fit together. Nothing when they do. */
export function PlanProblems({ drive }: { drive: DriveDetail }) {
  const t = useTranslations('drives');
  const locale = useLocale();
  const f = formatter(locale);
  if (drive.problems.length === 0) return null;
  const nameOfKind = (kind: string) => {
    const row = drive.milestones.find((one) => one.kind === kind);
    return row ? nameOf(row, locale) : kind;
  };
  return (
    <Notice tone="warn" title={t('problems.title')} className="mb-5 max-w-3xl">
      <ul>
        {drive.problems.map(({ code, kind, after, day }) => (
          <li key={`${code} ${kind}`}>
            {t(`problems.${code}`, {
              name: nameOfKind(kind),
              day: f.day(day),
              before: after ? t(`kinds.${after}`) : '',
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
