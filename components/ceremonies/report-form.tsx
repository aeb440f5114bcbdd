'use client';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { reportCeremonyAction } from '@/lib/ceremonies/actions';
import { ReportCeremonyInput } from '@/lib/ceremonies/schema';

/** What happened at a ceremony, told once. */
export function ReportForm({ ceremonyId, version, label }: { ceremonyId: string; version: number; label: string }) {
  const state = useActionForm(ReportCeremonyInput, reportCeremonyAction, { ceremonyId, version, minutes: '' });
  return (
    <ActionForm state={state} namespace="ceremonies">
      <TextArea name="minutes" rows={4} maxLength={4000} />
      <SubmitButton label={label} />
    </ActionForm>
  );
}
