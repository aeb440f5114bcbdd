'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { ApprovalFields, approvalDefaults } from '@/components/form/approval-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { Notice } from '@/components/ui/notice';
import { approveErasureAction } from '@/lib/register/actions';
import { ApproveErasureInput } from '@/lib/register/schema';

/** The leader's signed decision; pressing it erases. */
export function ApproveErasureForm(props: { erasureId: string; version: number; today: string; signer: string }) {
  const { erasureId, version, today, signer } = props;
  const t = useTranslations('register.erasure');
  const state = useActionForm(ApproveErasureInput, approveErasureAction, {
    erasureId,
    version,
    ...approvalDefaults(today, signer),
  });
  return (
    <ActionForm state={state} namespace="common.approval">
      <ApprovalFields />
      <Notice tone="warn">{t('approveNote')}</Notice>
      <SubmitButton label={t('approve')} look="danger" />
    </ActionForm>
  );
}
