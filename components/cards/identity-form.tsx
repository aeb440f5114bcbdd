'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SelectField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { correctIdentityAction } from '@/lib/cards/actions';
import { CorrectIdentityInput } from '@/lib/cards/schema';

interface IdentityFormProps {
  itemId: string;
  version: number;
  fields: Record<'fullName' | 'birthDate' | 'sex' | 'citizenId' | 'insuranceCode' | 'address' | 'careFacility', string>;
  next: string;
}

/** The identity as the insurer's forms need it. */
export function IdentityForm({ itemId, version, fields, next }: IdentityFormProps) {
  const t = useTranslations('cards.identity');
  const state = useActionForm(
    CorrectIdentityInput,
    correctIdentityAction,
    { itemId, version, ...fields, sex: fields.sex as '' | 'male' | 'female' },
    { onDone: () => next },
  );
  return (
    <ActionForm state={state} namespace="cards.identity">
      <TextField name="fullName" maxLength={120} />
      <TextField name="birthDate" optional maxLength={40} />
      <SelectField
        name="sex"
        optional
        options={(['female', 'male'] as const).map((value) => ({ value, label: t(`sexes.${value}`) }))}
      />
      <TextField name="citizenId" optional inputMode="numeric" maxLength={40} />
      <TextField name="insuranceCode" optional inputMode="numeric" maxLength={40} />
      <TextField name="address" optional maxLength={200} />
      <TextField name="careFacility" optional maxLength={120} />
      <SubmitButton label={t('submit')} />
    </ActionForm>
  );
}
