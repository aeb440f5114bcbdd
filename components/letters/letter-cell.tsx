import { useTranslations } from 'next-intl';
import { PrintLink } from '@/components/documents/document-table';
import { ActionButton } from '@/components/form/action-button';
import { Badge } from '@/components/ui/badge';
import { voidLetterAction } from '@/lib/letters/actions';
import type { LetterRow } from '@/lib/letters/queries';

/** The letters of one kind that a sponsor has, or that there is none yet. */
export function LetterCell({ letters, may }: { letters: LetterRow[]; may: { print: boolean; issue: boolean } }) {
  const t = useTranslations('letters');
  if (letters.length === 0) return <Badge tone="warn">{t('missing')}</Badge>;
  return (
    <ul className="flex flex-col gap-1">
      {letters.map(({ id, numberText, language }) => {
        const label = language === 'vi' ? numberText : `${numberText} (${t(`languages.${language}`)})`;
        return (
          <li key={id} className="flex flex-wrap items-center gap-1">
            {may.print ? <PrintLink documentId={id} label={label} /> : label}
            {may.issue && (
              <ActionButton
                small
                look="quiet"
                action={voidLetterAction}
                input={{ documentId: id }}
                label={t('void.label')}
                confirm={{ title: t('void.title', { number: numberText }), body: t('void.body'), reason: 'required' }}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
