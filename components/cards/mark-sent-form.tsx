'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { DateField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { markBatchSentAction } from '@/lib/cards/actions';
import { MarkSentInput } from '@/lib/cards/schema';

/** Says on which day the file went to the insurer's system. */
export function MarkSentForm({ batchId, version, today }: { batchId: string; version: number; today: string }) {
  const t = useTranslations('cards.sent');
  const state = useActionForm(MarkSentInput, markBatchSentAction, { batchId, version, sentOn: today });
  return (
    <ActionForm state={state} namespace="cards.sent">
      <DateField name="sentOn" max={today} />
      <SubmitButton label={t('submit')} />
    </ActionForm>
  );
}
