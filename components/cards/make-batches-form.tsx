'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, type Option, RadioGroup, SelectField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { makeBatchesAction } from '@/lib/cards/actions';
import { MakeBatchesInput } from '@/lib/cards/schema';
import { paths } from '@/lib/paths';

interface MakeBatchesFormProps {
  driveId: string;
  /** Forms for which somebody waits. */
  forms: ('D03-TS' | 'D05-TS')[];
  wards: Option[];
  /** Somebody's identity is incomplete. */
  incomplete: boolean;
}

/** Makes the files for the insurer: one per form and target group. */
export function MakeBatchesForm({ driveId, forms, wards, incomplete }: MakeBatchesFormProps) {
  const t = useTranslations('cards.make');
  const state = useActionForm(
    MakeBatchesInput,
    makeBatchesAction,
    { driveId, form: forms[0] ?? 'D03-TS', wardCode: '', completeOnly: incomplete },
    {
      onDone: ({ batches }) =>
        batches.length === 1 ? paths.drive(driveId).cardBatch(batches[0]!.id) : paths.drive(driveId).cards,
    },
  );
  return (
    <ActionForm state={state} namespace="cards.make">
      {forms.length > 1 && (
        <RadioGroup name="form" options={forms.map((value) => ({ value, label: t(`forms.${value}`) }))} />
      )}
      {wards.length > 1 && <SelectField name="wardCode" optional options={wards} />}
      {incomplete && <CheckboxField name="completeOnly" />}
      <SubmitButton label={t('submit')} />
    </ActionForm>
  );
}
