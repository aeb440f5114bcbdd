'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { ApprovalFields, approvalDefaults } from '@/components/form/approval-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { approveRuleAction } from '@/lib/prices/actions';
import { ApproveRuleInput } from '@/lib/prices/schema';

/** The leader's signed approval of a price rule. */
export function ApproveRuleForm({ ruleId, today, signer }: { ruleId: string; today: string; signer: string }) {
  const t = useTranslations('prices.proposals');
  const state = useActionForm(ApproveRuleInput, approveRuleAction, { ruleId, ...approvalDefaults(today, signer) });
  return (
    <ActionForm state={state} namespace="common.approval">
      <ApprovalFields />
      <SubmitButton label={t('approve')} />
    </ActionForm>
  );
}
