'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxGroup } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { paths } from '@/lib/paths';
import { changeBaseOfficeAction, createBaseOfficeAction } from '@/lib/places/actions';
import { baseOfficeWardsSchema, newBaseOfficeSchema } from '@/lib/places/base-office-schema';

/** `hint` names the office that covers the ward now. */
type Wards = { value: string; label: string; hint?: string }[];
const onDone = () => paths.admin.baseOffices;

export function NewBaseOfficeForm({ wards }: { wards: Wards }) {
  const t = useTranslations('admin.baseOffices');
  const defaults = { name: '', nameEn: '', wardCodes: [] };
  const state = useActionForm(newBaseOfficeSchema, createBaseOfficeAction, defaults, { onDone });
  return (
    <ActionForm state={state} namespace="admin.baseOffices">
      <TextField name="name" />
      <TextField name="nameEn" />
      <CheckboxGroup name="wardCodes" options={wards} />
      <SubmitButton label={t('create')} />
    </ActionForm>
  );
}

export function BaseOfficeWardsForm({ code, chosen, wards }: { code: string; chosen: string[]; wards: Wards }) {
  const defaults = { code, wardCodes: chosen };
  const state = useActionForm(baseOfficeWardsSchema, changeBaseOfficeAction, defaults, { onDone });
  return (
    <ActionForm state={state} namespace="admin.baseOffices">
      <CheckboxGroup name="wardCodes" options={wards} />
      <SubmitButton />
    </ActionForm>
  );
}
