'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { type Option, SelectField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { HiddenField, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { makeFirstAdminAction } from '@/lib/access/public-actions';
import { firstAdminSchema } from '@/lib/access/schema';
import { paths } from '@/lib/paths';

/** An empty installation: which province it is for, and who administers it. */
export function FirstAdminForm({ code, provinces }: { code: string; provinces: Option[] }) {
  const t = useTranslations('access.setup');
  const blank = { provinceCode: '', agencyName: '', agencyNameEn: '', name: '', userName: '', email: '' };
  const state = useActionForm(
    firstAdminSchema,
    makeFirstAdminAction,
    { code, ...blank, password: '', repeat: '' },
    { onDone: () => `${paths.signIn}?done=password` },
  );
  return (
    <ActionForm state={state} namespace="access.setup">
      <HiddenField name="code" />
      <SelectField name="provinceCode" options={provinces} />
      <TextField name="agencyName" />
      <TextField name="agencyNameEn" />
      <TextField name="name" autoComplete="name" />
      <TextField name="userName" autoComplete="username" chars={30} />
      <TextField name="email" type="email" optional autoComplete="email" />
      <TextField name="password" type="password" autoComplete="new-password" />
      <TextField name="repeat" type="password" autoComplete="new-password" />
      <SubmitButton label={t('makeAdmin')} />
    </ActionForm>
  );
}
