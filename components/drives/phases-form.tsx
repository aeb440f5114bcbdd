'use client';
import { Icon } from '@/components/ui/icon';
import { useLocale, useTranslations } from 'next-intl';
import { useFieldArray } from 'react-hook-form';
import type * as z from 'zod/mini';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { DateField, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { setPhasesAction } from '@/lib/drives/actions';
import { SetPhasesInput } from '@/lib/drives/schema';
import { formatter } from '@/lib/i18n/format';

/** Phases (đợt) of a draft, in the order in which they stand. */
export function PhasesForm({
  defaults,
  period,
  next,
}: {
  defaults: z.input<typeof SetPhasesInput>;
  period: { startsOn: string; endsOn: string };
  next: string;
}) {
  const t = useTranslations('drives');
  const state = useActionForm(SetPhasesInput, setPhasesAction, defaults, { onDone: () => next });
  const rows = useFieldArray({ control: state.form.control, name: 'phases', keyName: 'key' });
  const f = formatter(useLocale());
  const lines = (all: z.input<typeof SetPhasesInput>['phases']) =>
    all.map(({ name, startsOn, endsOn }) => `${name}: ${f.dayRange(startsOn, endsOn)}`).join('\n');
  return (
    <ActionForm state={state} namespace="drives" show={{ phases: lines }}>
      <ol className="flex flex-col gap-4">
        {rows.fields.map((row, i) => (
          <li key={row.key} className="border-line bg-surface rounded-lg border p-4">
            <div className="mb-2 flex items-center justify-between gap-2">
              <span className="font-semibold">{t('phases.one', { number: i + 1 })}</span>
              <Button
                small
                look="quiet"
                icon={<Icon name="Trash2" />}
                aria-label={t('phases.remove', { name: row.name })}
                onClick={() => rows.remove(i)}
              />
            </div>
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField name={`phases.${i}.name`} maxLength={120} />
              <TextField name={`phases.${i}.nameEn`} maxLength={120} optional />
              <DateField name={`phases.${i}.startsOn`} />
              <DateField name={`phases.${i}.endsOn`} />
            </div>
          </li>
        ))}
      </ol>
      <SubmitButton label={t('phases.save')}>
        <Button
          icon={<Icon name="Plus" />}
          onClick={() =>
            rows.append({
              name: `Đợt ${rows.fields.length + 1}`,
              nameEn: `Phase ${rows.fields.length + 1}`,
              ...period,
            })
          }
        >
          {t('phases.add')}
        </Button>
      </SubmitButton>
    </ActionForm>
  );
}
