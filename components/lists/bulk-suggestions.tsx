import { Icon } from '@/components/ui/icon';
import { getTranslations } from 'next-intl/server';
import { ActionButton } from '@/components/form/action-button';
import { acceptAllSuggestionsAction } from '@/lib/lists/actions';
import type { ProblemGroup } from '@/lib/lists/problem-groups';
import { problemText } from './problem-text';

/** One press for all rows that have the same problem and each its own suggestion: forty lost zeros are one decision. */
export async function BulkSuggestions({ listId, groups }: { listId: string; groups: readonly ProblemGroup[] }) {
  const [t, words] = await Promise.all([getTranslations('lists.problem'), getTranslations('problems')]);
  if (groups.length === 0) return null;
  return (
    <div className="border-line bg-surface mb-3 rounded-lg border px-4 py-3">
      <p className="font-medium">{t('bulkTitle')}</p>
      <ul className="mt-2 flex flex-col gap-2">
        {groups.map(({ code, column, lines }) => {
          const { reason, column: name } = problemText(words, {
            code,
            column,
            value: '',
            severity: 'error',
            params: { rows: '' },
          });
          return (
            <li key={code} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <span className="text-sm">
                <span className="font-medium">{name}:</span> {reason}
              </span>
              <ActionButton
                small
                icon={<Icon name="Wand2" />}
                action={acceptAllSuggestionsAction}
                input={{ listId, code }}
                label={t('acceptAll', { count: lines })}
                confirm={{
                  title: t('acceptAllTitle', { count: lines }),
                  body: <p>{t('acceptAllBody', { reason })}</p>,
                }}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
