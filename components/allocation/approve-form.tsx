'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { ApprovalFields, approvalDefaults } from '@/components/form/approval-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { approveAllocationAction } from '@/lib/allocation/actions';
import { ApproveRunInput } from '@/lib/allocation/schema';

/** The leader's approval of a proposal, as on the signed decision. */
export function ApproveForm(props: { runId: string; version: number; today: string; signer: string }) {
  const { runId, version, today, signer } = props;
  const t = useTranslations('allocation.approve');
  const state = useActionForm(ApproveRunInput, approveAllocationAction, {
    runId,
    version,
    ...approvalDefaults(today, signer),
  });
  return (
    <ActionForm state={state} namespace="common.approval">
      <ApprovalFields />
      <SubmitButton label={t('submit')} />
    </ActionForm>
  );
}
