'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { type Option, SelectField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { answerCaseAction, assignCaseAction } from '@/lib/cases/actions';
import { AnswerCaseInput, AssignCaseInput } from '@/lib/cases/schema';

/** The written answer. It stands in the case for everybody who may see the case. */
export function AnswerForm({ caseId, version, answer }: { caseId: string; version: number; answer: string }) {
  const t = useTranslations('cases');
  const state = useActionForm(AnswerCaseInput, answerCaseAction, { caseId, version, answer });
  return (
    <ActionForm state={state} namespace="cases">
      <TextArea name="answer" rows={6} />
      <SubmitButton label={t('answer')} />
    </ActionForm>
  );
}

export function AssignForm(props: { caseId: string; version: number; ownerId: string; owners: Option[] }) {
  const { owners, ...defaults } = props;
  const t = useTranslations('cases');
  const state = useActionForm(AssignCaseInput, assignCaseAction, defaults);
  return (
    <ActionForm state={state} namespace="cases">
      <SelectField name="ownerId" options={owners} />
      <SubmitButton look="secondary" label={t('assign')} />
    </ActionForm>
  );
}
