import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/form/action-button';
import { answerExportAction } from '@/lib/access/admin-actions';

/** The second person's answer to an export of many people. */
export function ExportAnswer({ recordId, people }: { recordId: string; people: number }) {
  const t = useTranslations('admin.exports');
  return (
    <span className="flex flex-wrap gap-2">
      <ActionButton
        action={answerExportAction}
        input={{ recordId, outcome: 'agreed' }}
        label={t('agree')}
        small
        confirm={{ title: t('agreeTitle'), body: t('agreeBody', { count: people }) }}
      />
      <ActionButton
        action={answerExportAction}
        input={{ recordId, outcome: 'refused' }}
        label={t('refuse')}
        look="quiet"
        small
      />
    </span>
  );
}
