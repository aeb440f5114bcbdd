'use client';
import { useTranslations } from 'next-intl';
import { SelectField } from './choice-fields';
import { ScanField } from './scan-field';
import { DateField, TextArea, TextField } from './text-fields';

const CAPACITIES = ['own', 'TM', 'KT', 'TUQ'] as const;

/** What a signed act tells, as `ApprovalInput` has it: give these to `useActionForm` beside the ids. */
export const approvalDefaults = (today: string, signerName = '') => ({
  number: '',
  date: today,
  signerName,
  capacity: 'own' as const,
  scanFileId: '',
  note: '',
});

/** Fields of a signed act, in an `<ActionForm namespace="common.approval">`. */
export function ApprovalFields() {
  const t = useTranslations('common.approval.capacities');
  return (
    <>
      <TextField name="number" chars={24} maxLength={60} />
      <DateField name="date" />
      <TextField name="signerName" chars={40} maxLength={120} />
      <SelectField name="capacity" options={CAPACITIES.map((value) => ({ value, label: t(value) }))} />
      <ScanField name="scanFileId" />
      <TextArea name="note" rows={2} maxLength={500} optional />
    </>
  );
}
