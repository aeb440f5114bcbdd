'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { decidePairAction } from '@/lib/checks/actions';
import { DecidePairInput } from '@/lib/checks/schema';

interface DecidePairFormProps {
  pairId: string;
  version: number;
  /** Lines one of which may stay; none for a pair with an insurance row. */
  choices: { value: string; label: string; hint?: string }[];
  /** Chosen beforehand where the other one cannot be left out. */
  keepId?: string;
  next: string;
}

/** The verdict on a pair, by mouse or by S, D and N. */
export function DecidePairForm({ pairId, version, choices, keepId, next }: DecidePairFormProps) {
  const t = useTranslations('checks.form');
  const keys = useTranslations('checks.pair');
  const router = useRouter();
  const insured = choices.length === 0;
  const state = useActionForm(
    DecidePairInput,
    decidePairAction,
    { pairId, version, note: '', ...(keepId ? { keepId } : {}) },
    { onDone: () => next },
  );
  const { form } = state;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('textarea, select, input[type="text"]');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'n') router.push(next);
      if (key !== 's' && key !== 'd') return;
      event.preventDefault();
      form.setValue('verdict', key === 's' ? 'same' : 'different');
      form.setFocus('note');
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [form, next, router]);
  const same = form.watch('verdict') === 'same';
  return (
    <ActionForm state={state} namespace="checks.form">
      <RadioGroup
        name="verdict"
        options={[
          insured
            ? { value: 'same', label: t('sameInsured'), hint: t('sameInsuredHint') }
            : { value: 'same', label: t('same'), hint: t('sameHint') },
          { value: 'different', label: t('different'), hint: t('differentHint') },
        ]}
      />
      {same && !insured && <RadioGroup name="keepId" options={choices} />}
      <TextArea name="note" rows={3} maxLength={500} />
      <SubmitButton label={t('submit')} />
      <p className="text-muted text-sm max-sm:hidden">{keys('keys')}</p>
    </ActionForm>
  );
}
