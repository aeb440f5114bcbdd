'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SelectField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { DateField, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { endItemAction } from '@/lib/cards/actions';
import { EndItemInput, ENDINGS } from '@/lib/cards/schema';

/** Says that an issued item ends before its months are over, why, and who says so. */
export function EndItemForm({ itemId, version, today }: { itemId: string; version: number; today: string }) {
  const t = useTranslations('cards.end');
  const state = useActionForm(EndItemInput, endItemAction, {
    itemId,
    version,
    kind: 'stateCard',
    lastDay: today,
    source: '',
  });
  return (
    <ActionForm state={state} namespace="cards.end">
      <SelectField name="kind" options={ENDINGS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      <DateField name="lastDay" />
      <TextField name="source" maxLength={200} />
      <SubmitButton label={t('submit')} />
    </ActionForm>
  );
}
