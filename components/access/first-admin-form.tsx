'use client';
import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { type Option, SelectField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { HiddenField, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { makeFirstAdminAction } from '@/lib/access/public-actions';
import { firstAdminSchema, WHOLE_COUNTRY } from '@/lib/access/schema';
import { paths } from '@/lib/paths';

/** Which province, and who administers it; for the whole country, who reads its totals. */
export function FirstAdminForm({ code, provinces }: { code: string; provinces: Option[] }) {
  const t = useTranslations('access.setup');
  const blank = { provinceCode: '', agencyName: '', agencyNameEn: '', name: '', userName: '', email: '' };
  const state = useActionForm(
    firstAdminSchema,
    makeFirstAdminAction,
    { code, ...blank, password: '', repeat: '' },
    { onDone: () => `${paths.signIn}?done=password` },
  );
  const isNational = useWatch({ control: state.form.control, name: 'provinceCode' }) === WHOLE_COUNTRY;
  return (
    <ActionForm state={state} namespace="access.setup">
      <HiddenField name="code" />
      <SelectField name="provinceCode" options={[...provinces, { value: WHOLE_COUNTRY, label: t('wholeCountry') }]} />
      {!isNational && (
        <>
          <TextField name="agencyName" />
          <TextField name="agencyNameEn" />
        </>
      )}
      <TextField name="name" autoComplete="name" />
      <TextField name="userName" autoComplete="username" chars={30} />
      <TextField name="email" type="email" optional autoComplete="email" />
      <TextField name="password" type="password" autoComplete="new-password" />
      <TextField name="repeat" type="password" autoComplete="new-password" />
      <SubmitButton label={isNational ? t('makeReader') : t('makeAdmin')} />
    </ActionForm>
  );
}
