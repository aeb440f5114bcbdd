'use client';
import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, type Option, RadioGroup, SelectField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { createCaseAction } from '@/lib/cases/actions';
import { KINDS_BY_HAND, KINDS_OF_WARD } from '@/lib/cases/rules';
import { NewCaseInput } from '@/lib/cases/schema';
import { paths } from '@/lib/paths';

interface NewCaseFormProps {
  forWard: boolean;
  wards: Option[];
  drives: Option[];
  defaults: { driveId?: string; itemId?: string; lineId?: string; wardCode: string };
}

/** Opens a case. A ward tells what happens with it; the office also says who told it, and whether it is about the ward. */
export function NewCaseForm({ forWard, wards, drives, defaults }: NewCaseFormProps) {
  const t = useTranslations('cases');
  const state = useActionForm(
    NewCaseInput,
    createCaseAction,
    {
      kind: forWard ? 'delivery' : 'objection',
      source: forWard ? 'ward' : 'person',
      subject: '',
      body: '',
      aboutWard: false,
      driveId: '',
      ...defaults,
    },
    { onDone: ({ caseId }) => paths.case(caseId) },
  );
  const ward = useWatch({ control: state.form.control, name: 'wardCode' });
  const kinds = forWard ? KINDS_OF_WARD : KINDS_BY_HAND;
  return (
    <ActionForm state={state} namespace="cases">
      <RadioGroup
        name="kind"
        options={kinds.map((value) => ({ value, label: t(`kinds.${value}`), hint: t(`kindHints.${value}`) }))}
      />
      {!forWard && (
        <SelectField
          name="source"
          options={(['person', 'ward', 'anonymous', 'office'] as const).map((value) => ({
            value,
            label: t(`sources.${value}`),
          }))}
        />
      )}
      {wards.length > 1 && <SelectField name="wardCode" options={wards} optional={!forWard} />}
      {!forWard && ward && <CheckboxField name="aboutWard" />}
      {drives.length > 0 && <SelectField name="driveId" options={drives} optional />}
      <TextField name="subject" maxLength={200} />
      <TextArea name="body" rows={6} />
      <SubmitButton label={t('open')} />
    </ActionForm>
  );
}
