'use client';
import type { infer as Infer } from 'zod/mini';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { saveSettingsAction } from '@/lib/access/admin-actions';
import { settingsSchema } from '@/lib/access/settings-schema';

export function SettingsForm({ defaults }: { defaults: Infer<typeof settingsSchema> }) {
  const state = useActionForm(settingsSchema, saveSettingsAction, defaults);
  return (
    <ActionForm state={state} namespace="admin.settings">
      <TextField name="agencyName" />
      <TextField name="agencyNameEn" />
      <TextField name="superiorName" />
      <TextField name="address" optional />
      <TextField name="city" optional />
      <TextField name="taxCode" inputMode="numeric" chars={16} optional />
      <TextField name="phone" type="tel" inputMode="tel" chars={20} optional />
      <TextField name="email" type="email" inputMode="email" chars={36} optional />
      <TextField name="bankName" optional />
      <TextField name="bankBin" inputMode="numeric" chars={6} optional />
      <TextField name="bankAccount" chars={19} optional />
      <TextField name="postingDays" inputMode="numeric" chars={4} />
      <CheckboxField name="requireTotp" />
      <SubmitButton />
    </ActionForm>
  );
}
