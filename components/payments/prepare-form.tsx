'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { type Option, SelectField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { DateField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { paths } from '@/lib/paths';
import { prepareRemittanceAction } from '@/lib/payments/actions';
import { PrepareInput } from '@/lib/payments/schema';

interface PrepareFormProps {
  driveId: string;
  today: string;
  kinds: string[];
  wards: Option[];
  phases: Option[];
}

/** Gathers allocated items into a remittance, priced for the day of payment. Blank choices mean all. */
export function PrepareForm({ driveId, today, kinds, wards, phases }: PrepareFormProps) {
  const t = useTranslations('payments');
  const state = useActionForm(
    PrepareInput,
    prepareRemittanceAction,
    { driveId, priceDay: today, kind: '', wardCode: '', phaseId: '' },
    { onDone: ({ id }) => paths.drive(driveId).payment(id) },
  );
  return (
    <ActionForm state={state} namespace="payments.prepare">
      <DateField name="priceDay" min={today} />
      {kinds.length > 1 && (
        <SelectField name="kind" optional options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      )}
      {wards.length > 1 && <SelectField name="wardCode" optional options={wards} />}
      {phases.length > 0 && <SelectField name="phaseId" optional options={phases} />}
      <SubmitButton label={t('prepare.submit')} />
    </ActionForm>
  );
}
