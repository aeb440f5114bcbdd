'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { reissueReceiptAction } from '@/lib/funds/actions';
import { ReissueInput } from '@/lib/funds/schema';

interface ReissueFormProps {
  money: { id: string; payerName: string; bankReference: string | null };
  next: string;
}

/** A void receipt and the next number in its place. */
export function ReissueForm({ money, next }: ReissueFormProps) {
  const t = useTranslations('funds.reissueForm');
  const { id, payerName, bankReference } = money;
  const state = useActionForm(
    ReissueInput,
    reissueReceiptAction,
    { moneyId: id, reason: '', payerName, bankReference: bankReference ?? '' },
    { onDone: () => next },
  );
  return (
    <ActionForm state={state} namespace="funds.reissueForm">
      <TextArea name="reason" rows={2} maxLength={500} />
      <TextField name="payerName" optional maxLength={200} />
      <TextField name="bankReference" optional maxLength={80} />
      <SubmitButton label={t('submit')} look="danger" />
    </ActionForm>
  );
}
