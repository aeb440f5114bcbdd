'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { DateField, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { recordAttemptAction } from '@/lib/handovers/actions';
import { MISSED_REASONS, RecordAttemptInput } from '@/lib/handovers/schema';

/** The person did not come: why, and when and where it is tried again. */
export function AttemptForm({ itemId, today }: { itemId: string; today: string }) {
  const t = useTranslations('handovers');
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const state = useActionForm(
    RecordAttemptInput,
    recordAttemptAction,
    { itemId, reason: 'absent', note: '', nextOn: '', nextRoute: 'home' },
    {
      onDone: () => {
        setDone(true);
        setOpen(false);
      },
    },
  );
  if (!open)
    return (
      <div className="flex flex-col items-start gap-3">
        {done && (
          <Notice tone="success" role="status">
            {t('item.missedDone')}
          </Notice>
        )}
        <Button icon={<Icon name="UserX" />} onClick={() => setOpen(true)} className="max-sm:w-full">
          {t('item.missed')}
        </Button>
      </div>
    );
  return (
    <section aria-label={t('item.missedTitle')}>
      <h3 className="text-base">{t('item.missedTitle')}</h3>
      <p className="text-muted mb-3 text-sm">{t('item.missedHint')}</p>
      <ActionForm state={state} namespace="handovers">
        <RadioGroup name="reason" options={MISSED_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))} />
        <DateField name="nextOn" min={today} optional />
        <RadioGroup
          name="nextRoute"
          options={(['wardOffice', 'home'] as const).map((value) => ({ value, label: t(`route.${value}`) }))}
        />
        <TextField name="note" maxLength={300} optional />
        <SubmitButton label={t('item.missedSubmit')} />
      </ActionForm>
    </section>
  );
}
