'use client';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { ActionForm, useFormContext } from '@/components/form/action-form';
import { type Option, RadioGroup, SelectField } from '@/components/form/choice-fields';
import { MoneyField } from '@/components/form/money-field';
import { SubmitButton } from '@/components/form/submit-button';
import { DateField, HiddenField, TextArea, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { Notice } from '@/components/ui/notice';
import { addLineAction, changeLineAction } from '@/lib/lists/actions';
import { AddLineInput, ChangeLineInput, type LineFields } from '@/lib/lists/schema';
import { paths } from '@/lib/paths';
import { useTypedDraft } from './use-typed-draft';

export interface LineChoices {
  groups: Option[];
  relations: string[];
  /** Kinds of items that the plan gives. */
  kinds: ('card' | 'book')[];
}

interface ChangeLineFormProps {
  driveId: string;
  listId: string;
  lineId: string;
  version: number;
  fields: LineFields;
  choices: LineChoices;
  /** Columns that could not be read: told beside their fields, too. */
  wrong: readonly string[];
  /** The next line with errors: saving leads on to it. */
  nextLineId: string | null;
}

/** Key under `errors.fields` for a column that could not be read. */
const WORDS: Readonly<Record<string, string>> = {
  birthDate: 'birthInvalid',
  citizenId: 'citizenIdInvalid',
  insuranceCode: 'socialCodeInvalid',
  cardNumber: 'cardNumberInvalid',
  phone: 'phoneInvalid',
  groupCode: 'required',
};

/** Corrects one line; nothing typed is lost when somebody else was faster. */
export function ChangeLineForm(props: ChangeLineFormProps) {
  const { driveId, listId, lineId, version, fields, choices, wrong, nextLineId } = props;
  const t = useTranslations('lists.line');
  const at = paths.drive(driveId);
  const next = nextLineId && nextLineId !== lineId ? at.line(listId, nextLineId) : at.list(listId);
  const state = useActionForm(
    ChangeLineInput,
    changeLineAction,
    { ...fields, lineId, version },
    {
      onDone: () => {
        forget();
        return next;
      },
    },
  );
  const forget = useTypedDraft(state.form, `${lineId}.${version}`);
  const { setError } = state.form;
  useEffect(() => {
    for (const column of wrong)
      if (column in fields)
        setError(column as keyof LineFields, { type: 'server', message: WORDS[column] ?? 'invalid' });
  }, [wrong, fields, setError]);
  return (
    <ActionForm state={state} namespace="lists.line">
      <HiddenField name="lineId" />
      <LineFieldset choices={choices} />
      <SubmitButton label={nextLineId && nextLineId !== lineId ? t('saveNext') : t('save')} />
    </ActionForm>
  );
}

/** Adds people one after another: the form empties itself, what a household shares stays. */
export function AddLineForm({ listId, fields, choices }: { listId: string; fields: LineFields; choices: LineChoices }) {
  const t = useTranslations('lists.line');
  const router = useRouter();
  const [added, setAdded] = useState<string | null>(null);
  const state = useActionForm(
    AddLineInput,
    addLineAction,
    { ...fields, listId },
    {
      onDone: () => {
        const { fullName, hamlet, address, headName, ethnicity, groupCode } = state.form.getValues();
        setAdded(fullName);
        // Members of one household come one after another.
        setTimeout(() => {
          state.form.reset({ ...fields, listId, hamlet, address, headName, ethnicity, groupCode });
          forget();
        });
        router.refresh();
      },
    },
  );
  const forget = useTypedDraft(state.form, listId);
  return (
    <>
      {added && (
        <Notice tone="success" role="status" className="mb-4">
          {t('addMore', { name: added })}
        </Notice>
      )}
      <ActionForm state={{ ...state, saved: false }} namespace="lists.line">
        <HiddenField name="listId" />
        <LineFieldset choices={choices} />
        <SubmitButton label={t('addTitle')} />
      </ActionForm>
    </>
  );
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  const t = useTranslations('lists.line.groups');
  return (
    <fieldset className="border-line flex flex-col gap-5 border-t pt-4 first:border-0 first:pt-0">
      <legend className="float-left mb-1 w-full text-lg font-semibold">{t(name)}</legend>
      {children}
    </fieldset>
  );
}

function LineFieldset({ choices }: { choices: LineChoices }) {
  const t = useTranslations('lists.choices');
  const { form } = useFormContext();
  const kind = form.watch('itemKind') as string;
  const options = (...keys: string[]): Option[] => keys.map((value) => ({ value, label: t(value) }));
  const asked = [...options('yes', 'no'), { value: '', label: t('notAsked') }];
  const known = [...options('yes', 'no'), { value: '', label: t('notKnown') }];
  return (
    <>
      <Group name="person">
        <TextField name="fullName" autoComplete="off" />
        <TextField name="birthDate" inputMode="text" chars={12} />
        <RadioGroup name="sex" options={options('male', 'female')} />
        <TextField name="citizenId" inputMode="numeric" chars={16} optional />
        <TextField
          name="ethnicity"
          chars={16}
          optional
          suggestions={['Kinh', 'Tày', 'Nùng', 'Sán Dìu', 'Sán Chay', 'Dao', 'Hoa']}
        />
        <TextField name="insuranceCode" inputMode="numeric" chars={14} optional />
        <TextField name="cardNumber" chars={18} optional />
      </Group>
      <Group name="home">
        <TextField name="hamlet" optional />
        <TextField name="address" optional />
        <TextField name="headName" optional />
        <TextField name="relation" chars={16} optional suggestions={choices.relations} />
        <TextField name="householdOrder" inputMode="numeric" chars={4} optional />
      </Group>
      <Group name="item">
        <SelectField name="groupCode" options={choices.groups} />
        <TextArea name="circumstances" rows={2} optional />
        {(choices.kinds.length > 1 || kind !== choices.kinds[0]) && (
          <RadioGroup name="itemKind" options={options('card', 'book')} />
        )}
        {kind === 'card' && <RadioGroup name="itemForm" options={options('electronic', 'paper')} />}
        <TextField name="months" inputMode="numeric" chars={4} optional />
        {kind === 'book' && <MoneyField name="income" optional />}
        <RadioGroup name="firstJoin" options={known} />
      </Group>
      <Group name="consent">
        <TextField name="phone" inputMode="tel" chars={16} optional />
        <TextField name="phoneOwner" optional />
        <RadioGroup name="postingConsent" options={asked} />
        <DateField name="identityDueOn" optional />
        <TextArea name="note" rows={2} optional />
      </Group>
    </>
  );
}
