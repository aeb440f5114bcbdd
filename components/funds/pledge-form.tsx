'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, CheckboxGroup, type Option, RadioGroup, SelectField } from '@/components/form/choice-fields';
import { MoneyField } from '@/components/form/money-field';
import { SubmitButton } from '@/components/form/submit-button';
import { DateField, TextArea, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import type { Day } from '@/lib/core/clock';
import { recordPledgeAction } from '@/lib/funds/actions';
import { PLEDGE_KINDS, type PledgeKind } from '@/lib/funds/rules';
import { PledgeInput } from '@/lib/funds/schema';
import { paths } from '@/lib/paths';

interface PledgeFormProps {
  today: Day;
  /** Given by the page's address, or chosen here. */
  sponsorId?: string;
  driveId?: string;
  sponsors: Option[];
  drives: Option[];
  wards: Option[];
  groups: Option[];
}

/** A promise and its conditions. Opens the pledge with its transfer code and VietQR when saved. */
export function PledgeForm({ today, sponsorId, driveId, sponsors, drives, wards, groups }: PledgeFormProps) {
  const t = useTranslations('funds');
  const state = useActionForm(
    PledgeInput,
    recordPledgeAction,
    {
      sponsorId: sponsorId ?? '',
      driveId: driveId ?? '',
      kind: 'money' as PledgeKind,
      amount: '',
      count: '',
      pledgedOn: today,
      dueOn: '',
      note: '',
      wardCodes: [],
      groupCodes: [],
      itemKinds: [],
      months: '',
      tag: '',
      onlyThisDrive: true,
    },
    { onDone: ({ pledgeId }) => paths.pledge(pledgeId) },
  );
  const counted = state.form.watch('kind') !== 'money';
  return (
    <ActionForm state={state} namespace="funds.pledgeForm">
      {!sponsorId && <SelectField name="sponsorId" options={sponsors} />}
      {!driveId && <SelectField name="driveId" options={drives} optional />}
      <RadioGroup name="kind" options={PLEDGE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      {counted && <TextField name="count" inputMode="numeric" chars={8} />}
      <MoneyField name="amount" optional={counted} />
      <DateField name="pledgedOn" />
      <DateField name="dueOn" optional />
      <TextArea name="note" optional rows={2} />
      <details className="group border-line rounded-lg border p-4">
        <summary className="flex cursor-pointer items-center gap-1 font-semibold">
          <Icon name="ChevronRight" className="size-5 transition-transform group-open:rotate-90" />
          {t('pledgeForm.earmark')}
        </summary>
        <p className="text-muted mt-1 mb-4 text-sm">{t('pledgeForm.earmarkHint')}</p>
        <div className="flex flex-col gap-5">
          <CheckboxField name="onlyThisDrive" />
          <CheckboxGroup
            name="itemKinds"
            optional
            options={['card', 'book'].map((value) => ({ value, label: t(`itemKinds.${value}`) }))}
          />
          <TextField name="months" optional inputMode="numeric" chars={4} />
          <CheckboxGroup name="wardCodes" optional options={wards} />
          <CheckboxGroup name="groupCodes" optional options={groups} />
          <TextField name="tag" optional maxLength={60} />
        </div>
      </details>
      <SubmitButton label={t('pledgeForm.submit')} />
    </ActionForm>
  );
}
