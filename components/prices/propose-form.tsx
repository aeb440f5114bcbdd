'use client';
import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { type Option, RadioGroup, SelectField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { DateField, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { paths } from '@/lib/paths';
import { proposeRuleAction } from '@/lib/prices/actions';
import { ProposeRuleInput } from '@/lib/prices/schema';
import { PROVINCE_KINDS } from '@/lib/prices/units';

const CLASSES = ['POOR', 'NEAR_POOR', 'ETHNIC_MINORITY', 'OTHER'] as const;

/** Proposes what the province adds; the choice of whom it is for follows the kind. */
export function ProposeForm({ groups, today }: { groups: Option[]; today: string }) {
  const t = useTranslations('prices');
  const state = useActionForm(
    ProposeRuleInput,
    proposeRuleAction,
    { kind: 'localSupport', key: '', value: '', validFrom: today, validTo: '', source: '' },
    { onDone: () => paths.prices },
  );
  const kind = useWatch({ control: state.form.control, name: 'kind' });
  const keys = kind === 'bookLocalSupport' ? CLASSES.map((value) => ({ value, label: t(`classes.${value}`) })) : groups;
  return (
    <ActionForm state={state} namespace="prices">
      <RadioGroup name="kind" options={PROVINCE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      <SelectField name="key" options={keys} />
      <TextField name="value" inputMode="text" chars={8} />
      <DateField name="validFrom" />
      <DateField name="validTo" optional />
      <TextField name="source" maxLength={300} />
      <SubmitButton label={t('propose')} />
    </ActionForm>
  );
}
