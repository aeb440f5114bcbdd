'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SelectField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { DateField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { proposeAllocationAction } from '@/lib/allocation/actions';
import { ProposeForm as ProposeSchema } from '@/lib/allocation/schema';
import type { ServerAction } from '@/lib/core/result';
import { paths } from '@/lib/paths';

interface ProposeFormProps {
  driveId: string;
  today: string;
  phases: { id: string; name: string }[];
  again: boolean;
}

/** A choice that was left empty is no choice. */
const propose: ServerAction<{ driveId: string; phaseId: string; priceDay: string }, { id: string }> = (
  { driveId, phaseId, priceDay },
  requestId,
) => proposeAllocationAction({ driveId, ...(phaseId ? { phaseId } : {}), priceDay }, requestId);

/** Works out a proposal at the prices of a day; an earlier one of the same phase is replaced. */
export function ProposeForm({ driveId, today, phases, again }: ProposeFormProps) {
  const t = useTranslations('allocation.propose');
  const state = useActionForm(
    ProposeSchema,
    propose,
    { driveId, phaseId: '', priceDay: today },
    { onDone: ({ id }) => paths.drive(driveId).allocationRun(id) },
  );
  return (
    <ActionForm state={state} namespace="allocation.propose">
      <DateField name="priceDay" />
      {phases.length > 0 && (
        <SelectField name="phaseId" options={phases.map(({ id, name }) => ({ value: id, label: name }))} optional />
      )}
      <SubmitButton label={again ? t('again') : t('submit')} />
    </ActionForm>
  );
}
