import { Icon } from '@/components/ui/icon';
import { getTranslations } from 'next-intl/server';
import { ActionButton } from '@/components/form/action-button';
import { acceptSuggestionAction } from '@/lib/lists/actions';
import { getFormat } from '@/lib/i18n/get-format';
import type { Problem } from '@/lib/lists/problems';
import { problemText } from './problem-text';

interface ProblemListProps {
  lineId: string;
  version: number;
  problems: readonly Problem[];
  /** Suggestions can be taken by a click. */
  mayEdit: boolean;
}

/** What is wrong with one line: column, what stands there, why it is wrong, what to do; errors first. */
export async function ProblemList({ lineId, version, problems, mayEdit }: ProblemListProps) {
  const [t, words, f] = await Promise.all([getTranslations('lists.problem'), getTranslations('problems'), getFormat()]);
  const sorted = [...problems].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  return (
    <ul className="divide-line divide-y">
      {sorted.map((one, index) => {
        const { column, reason, fix } = problemText(words, one);
        const error = one.severity === 'error';
        return (
          <li key={index} className="flex flex-wrap items-start gap-x-4 gap-y-2 py-2.5 first:pt-0 last:pb-0">
            <Icon
              name={error ? 'CircleAlert' : 'TriangleAlert'}
              aria-label={t(one.severity)}
              className={`mt-1 size-5 shrink-0 ${error ? 'text-danger' : 'text-warn'}`}
            />
            <div className="min-w-0 flex-1 basis-64">
              <p className="font-medium">
                {column}
                <span className="text-muted font-normal">
                  {' · '}
                  {one.value ? t('value', { value: one.value }) : t('empty')}
                </span>
              </p>
              <p>{reason}</p>
              <p className="text-muted text-sm">{fix}</p>
            </div>
            {mayEdit && one.suggestion && (
              <ActionButton
                small
                icon={<Icon name="Wand2" />}
                action={acceptSuggestionAction}
                input={{ lineId, version, column: one.column }}
                label={t('accept', {
                  value: one.column === 'income' ? f.money(BigInt(one.suggestion)) : one.suggestion,
                })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
