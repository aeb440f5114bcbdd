'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { ApprovalFields, approvalDefaults } from '@/components/form/approval-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { approveDriveAction } from '@/lib/drives/actions';
import { ApproveDriveInput } from '@/lib/drives/schema';

/** The leader's approval of a plan, as on the signed paper. */
export function ApproveDriveForm(props: { driveId: string; version: number; today: string; signer: string }) {
  const { driveId, version, today, signer } = props;
  const t = useTranslations('drives.moves');
  const state = useActionForm(ApproveDriveInput, approveDriveAction, {
    driveId,
    version,
    ...approvalDefaults(today, signer),
  });
  return (
    <ActionForm state={state} namespace="common.approval">
      <ApprovalFields />
      <SubmitButton label={t('approve')} />
    </ActionForm>
  );
}
