import { useTranslations } from 'next-intl';

/** Why a job failed, in words; a bug says whom to tell. */
export function JobReason({ reason }: { reason: string | null }) {
  const errors = useTranslations('errors');
  const t = useTranslations('admin.jobs');
  if (!reason) return null;
  return <p className="text-danger mt-1 max-w-md text-sm">{errors.has(reason) ? errors(reason) : t('bug')}</p>;
}
