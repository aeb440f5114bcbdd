'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, RadioGroup, SelectField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { paths } from '@/lib/paths';
import { changeSponsorAction, createSponsorAction } from '@/lib/sponsors/actions';
import { SPONSOR_KINDS, SPONSOR_LANGUAGES, type SponsorKind, type SponsorLanguage } from '@/lib/sponsors/rules';
import { ChangeSponsorInput, SponsorFields } from '@/lib/sponsors/schema';

const toSponsor = ({ sponsorId }: { sponsorId: string }) => paths.sponsor(sponsorId);

function Fields() {
  const t = useTranslations('sponsors');
  const label = (group: string, keys: readonly string[]) =>
    keys.map((value) => ({ value, label: t(`${group}.${value}`) }));
  return (
    <>
      <RadioGroup name="kind" options={label('kinds', SPONSOR_KINDS)} />
      <TextField name="name" maxLength={200} />
      <TextField name="nameEn" optional maxLength={200} />
      <TextField name="nameOther" optional maxLength={200} />
      <TextField name="taxCode" optional inputMode="numeric" chars={16} />
      <TextField name="address" optional maxLength={300} />
      <TextField name="phone" type="tel" inputMode="tel" optional chars={20} />
      <TextField name="email" type="email" inputMode="email" optional chars={36} />
      <TextField name="contactName" optional />
      <TextField name="contactTitle" optional />
      <TextField name="legalRep" optional />
      <TextField name="legalRepTitle" optional />
      <SelectField name="language" options={label('languages', SPONSOR_LANGUAGES)} />
      <CheckboxField name="anonymous" />
      <SubmitButton label={t('save')} />
    </>
  );
}

const EMPTY = {
  name: '',
  nameEn: '',
  nameOther: '',
  taxCode: '',
  address: '',
  phone: '',
  email: '',
  contactName: '',
  contactTitle: '',
  legalRep: '',
  legalRepTitle: '',
  language: 'vi' as SponsorLanguage,
  anonymous: false,
};

export function NewSponsorForm() {
  const state = useActionForm(SponsorFields, createSponsorAction, EMPTY, { onDone: toSponsor });
  return (
    <ActionForm state={state} namespace="sponsors">
      <Fields />
    </ActionForm>
  );
}

/** `sponsor` holds the stored fields with id and version. */
export function EditSponsorForm({
  sponsor,
}: {
  sponsor: typeof EMPTY & { kind: SponsorKind; sponsorId: string; version: number };
}) {
  const state = useActionForm(ChangeSponsorInput, changeSponsorAction, sponsor, { onDone: toSponsor });
  return (
    <ActionForm state={state} namespace="sponsors">
      <Fields />
    </ActionForm>
  );
}
