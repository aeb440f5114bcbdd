'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { ApprovalFields, approvalDefaults } from '@/components/form/approval-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { approveDecisionAction } from '@/lib/funds/actions';
import { ApproveDecisionInput } from '@/lib/funds/schema';

/** The leader's signed decision; pressing it posts the money. */
export function ApproveDecisionForm(props: { decisionId: string; version: number; today: string; signer: string }) {
  const { decisionId, version, today, signer } = props;
  const t = useTranslations('funds.moneyLeft');
  const state = useActionForm(ApproveDecisionInput, approveDecisionAction, {
    decisionId,
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
