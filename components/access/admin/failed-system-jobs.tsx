import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/form/action-button';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/section';
import { rerunSystemJobAction } from '@/lib/access/admin-actions';
import type { FailedSystemJob } from '@/lib/access/system-jobs';
import { JobReason } from './job-reason';

interface Props {
  jobs: readonly FailedSystemJob[];
  nameOf: (name: string) => string;
  instant: (at: Date) => string;
  mayRerun: boolean;
}

/** Jobs that nobody asked for and that failed: which, when, why, and the button where the reader may press it. */
export function FailedSystemJobs({ jobs, nameOf, instant, mayRerun }: Props) {
  const t = useTranslations('admin.jobs');
  if (jobs.length === 0) return null;
  return (
    <div className="mb-8">
      <Section title={t('systemFailed')} description={t('systemFailedHint')}>
        <ul className="divide-line divide-y">
          {jobs.map(({ id, name, reason, finishedAt, attempts }) => (
            <li key={id} className="flex flex-wrap items-start justify-between gap-3 py-3 first:pt-0 last:pb-0">
              <div>
                <p className="font-medium">{nameOf(name)}</p>
                <p className="text-muted text-sm">{t('failedAt', { at: instant(finishedAt), attempts })}</p>
                <JobReason reason={reason} />
              </div>
              {mayRerun && (
                <ActionButton
                  action={rerunSystemJobAction}
                  input={{ jobId: id }}
                  label={t('rerun')}
                  small
                  icon={<Icon name="RotateCw" />}
                />
              )}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
