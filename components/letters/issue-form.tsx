'use client';
import { useTranslations } from 'next-intl';
import * as z from 'zod/mini';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup, SelectField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { issueLettersAction } from '@/lib/letters/actions';
import { LETTER_KINDS, type LetterKind, MOST_LETTERS, Signer } from '@/lib/letters/schema';

/** For whom is decided by who has none yet, not by typing. */
const Form = z.extend(Signer, { kind: z.enum(LETTER_KINDS, 'required') });

interface IssueFormProps {
  driveId: string;
  waiting: Record<LetterKind, string[]>;
}

/** Issues the letters that are missing, with one signature for all. */
export function IssueForm({ driveId, waiting }: IssueFormProps) {
  const t = useTranslations('letters');
  const state = useActionForm(
    Form,
    (input: z.input<typeof Form>, requestId) =>
      issueLettersAction({ ...input, driveId, sponsorIds: waiting[input.kind].slice(0, MOST_LETTERS) }, requestId),
    {
      kind: LETTER_KINDS.find((kind) => waiting[kind].length > 0) ?? 'thankYouLetter',
      signerName: '',
      signerPost: 'Giám đốc',
      capacity: 'own',
    },
  );
  return (
    <ActionForm state={state} namespace="letters.form">
      <RadioGroup
        name="kind"
        options={LETTER_KINDS.map((value) => ({
          value,
          label: t(`kinds.${value}`),
          hint: [
            t('form.waiting', { count: waiting[value].length }),
            waiting[value].length > MOST_LETTERS && t('form.inTurns', { most: MOST_LETTERS }),
          ]
            .filter(Boolean)
            .join(' '),
          disabled: waiting[value].length === 0,
        }))}
      />
      <TextField name="signerName" chars={30} />
      <TextField name="signerPost" chars={30} />
      <SelectField
        name="capacity"
        options={['own', 'KT', 'TUQ'].map((value) => ({ value, label: t(`form.capacities.${value}`) }))}
      />
      <SubmitButton label={t('form.submit')} />
    </ActionForm>
  );
}
