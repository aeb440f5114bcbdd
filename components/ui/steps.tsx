import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { ReactNode } from 'react';
import { cn } from './cn';

export interface Step {
  key: string;
  label: ReactNode;
  /** One figure or word under the label. */
  note?: ReactNode;
  state: 'done' | 'now' | 'ahead';
  href?: string;
}

const LOOKS = {
  done: 'bg-accent text-white border-accent',
  now: 'bg-accent-soft text-accent-strong border-accent border-2',
  ahead: 'bg-surface text-muted border-line-strong',
};

/** Where something stands on its way: a row on a desktop, a list on a phone. */
export function Steps({ steps, label }: { steps: Step[]; label: string }) {
  const t = useTranslations('common');
  return (
    <ol aria-label={label} className="flex flex-col gap-1 sm:flex-row sm:gap-0">
      {steps.map(({ key, label: text, note, state, href }, i) => (
        <li
          key={key}
          aria-current={state === 'now' ? 'step' : undefined}
          className="relative flex flex-1 gap-3 sm:flex-col sm:items-center sm:gap-1 sm:text-center"
        >
          {i > 0 && (
            <span
              aria-hidden
              className={cn(
                'absolute top-3.5 right-1/2 hidden h-0.5 w-full sm:block',
                state === 'ahead' ? 'bg-line' : 'bg-accent',
              )}
            />
          )}
          <span
            aria-hidden
            className={cn(
              'keep-colour relative z-1 flex size-7 shrink-0 items-center justify-center rounded-full border text-sm font-semibold',
              LOOKS[state],
            )}
          >
            {state === 'done' ? <Icon name="Check" className="size-4" /> : i + 1}
          </span>
          <div className="px-1 text-sm">
            <span className={cn(state === 'now' && 'font-semibold', state === 'ahead' && 'text-muted')}>
              {href ? (
                <Link href={href} className="hover:text-accent inline-block underline-offset-3 hover:underline">
                  {text}
                </Link>
              ) : (
                text
              )}
            </span>
            <span className="sr-only">{t(`steps.${state}`)}</span>
            {note && <div className="text-muted">{note}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
