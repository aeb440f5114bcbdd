'use client';
import { Icon } from '@/components/ui/icon';
import { useLocale, useTranslations } from 'next-intl';
import { useFieldArray } from 'react-hook-form';
import type * as z from 'zod/mini';
import { ActionForm } from '@/components/form/action-form';
import { SelectField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { DateField, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { setMilestonesAction } from '@/lib/drives/actions';
import { DEPARTMENTS, MILESTONE_KINDS } from '@/lib/drives/milestones';
import { SetMilestonesInput } from '@/lib/drives/schema';
import { formatter } from '@/lib/i18n/format';

/** Milestones of a draft as rows: what, by whom, by when. `next` is where to go after saving. */
export function MilestonesForm({ defaults, next }: { defaults: z.input<typeof SetMilestonesInput>; next: string }) {
  const t = useTranslations('drives');
  const state = useActionForm(SetMilestonesInput, setMilestonesAction, defaults, { onDone: () => next });
  const rows = useFieldArray({ control: state.form.control, name: 'milestones', keyName: 'key' });
  const lastDay = defaults.milestones.at(-1)?.dueOn ?? '';
  const f = formatter(useLocale());
  type Rows = z.input<typeof SetMilestonesInput>['milestones'];
  const lines = (all: Rows) => all.map(({ dueOn, name }) => `${f.day(dueOn)}: ${name}`).join('\n');
  return (
    <ActionForm state={state} namespace="drives" show={{ milestones: lines }}>
      <ol className="flex flex-col gap-4">
        {rows.fields.map((row, i) => (
          <li key={row.key} className="border-line bg-surface rounded-lg border p-4">
            <div className="mb-2 flex items-center justify-between gap-2">
              <span className="font-semibold">{t('milestones.one', { number: i + 1 })}</span>
              <Button
                small
                look="quiet"
                icon={<Icon name="Trash2" />}
                aria-label={t('milestones.remove', { name: row.name })}
                onClick={() => rows.remove(i)}
              />
            </div>
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField name={`milestones.${i}.name`} maxLength={160} />
              <TextField name={`milestones.${i}.nameEn`} maxLength={160} optional />
              <SelectField
                name={`milestones.${i}.kind`}
                options={MILESTONE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              />
              <DateField name={`milestones.${i}.dueOn`} />
              <div className="sm:col-span-2">
                <SelectField
                  name={`milestones.${i}.department`}
                  options={DEPARTMENTS.map((value) => ({ value, label: t(`departments.${value}`) }))}
                />
              </div>
            </div>
          </li>
        ))}
      </ol>
      <SubmitButton label={t('milestones.save')}>
        <Button
          icon={<Icon name="Plus" />}
          onClick={() => rows.append({ kind: 'other', name: '', nameEn: '', dueOn: lastDay, department: 'collection' })}
        >
          {t('milestones.add')}
        </Button>
      </SubmitButton>
    </ActionForm>
  );
}
