'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { type Option, RadioGroup, SelectField } from '@/components/form/choice-fields';
import { MoneyField } from '@/components/form/money-field';
import { ScanField } from '@/components/form/scan-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { proposeDecisionAction } from '@/lib/funds/actions';
import type { DecisionKind } from '@/lib/funds/decision-rules';
import { ProposeDecisionInput } from '@/lib/funds/schema';
import { paths } from '@/lib/paths';

interface MoneyLeftFormProps {
  pledgeId: string;
  fundId: string;
  /** All that is left, as digits. */
  amount: string;
  kinds: DecisionKind[];
  drives: Option[];
}

/** Proposes what becomes of the money that is left; the leader decides. */
export function MoneyLeftForm({ pledgeId, fundId, amount, kinds, drives }: MoneyLeftFormProps) {
  const t = useTranslations('funds');
  const state = useActionForm(
    ProposeDecisionInput,
    proposeDecisionAction,
    {
      fundId,
      kind: kinds[0]!,
      amount,
      method: 'transfer',
      toDriveId: '',
      evidence: '',
      evidenceFileId: '',
    },
    { onDone: () => paths.pledge(pledgeId) },
  );
  const kind = state.form.watch('kind');
  return (
    <ActionForm state={state} namespace="funds.moneyLeft">
      <RadioGroup
        name="kind"
        options={kinds.map((value) => ({
          value,
          label: t(`moneyLeft.kinds.${value}`),
          hint: t(`moneyLeft.kindHints.${value}`),
        }))}
      />
      <MoneyField name="amount" />
      {kind === 'refund' && (
        <RadioGroup
          name="method"
          options={['transfer', 'cash'].map((value) => ({ value, label: t(`methods.${value}`) }))}
        />
      )}
      {kind === 'carryOver' && <SelectField name="toDriveId" options={drives} />}
      <TextField name="evidence" maxLength={300} />
      <ScanField name="evidenceFileId" />
      <SubmitButton label={t('moneyLeft.submit')} />
    </ActionForm>
  );
}
