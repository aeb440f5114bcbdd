'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { useFieldArray } from 'react-hook-form';
import * as z from 'zod/mini';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, CheckboxGroup, type Option, SelectField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { DateField, TextArea, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { createCeremonyAction, updateCeremonyAction } from '@/lib/ceremonies/actions';
import { CreateCeremonyInput, UpdateCeremonyInput } from '@/lib/ceremonies/schema';
import { paths } from '@/lib/paths';

type Fields = Omit<z.input<typeof CreateCeremonyInput>, 'driveId'>;
interface Common {
  driveId: string;
  fields: Fields;
  wards: Option[];
  sponsors: Option[];
  /** Names of places and guests as they were written before. */
  known: { names: string[]; posts: string[]; venues: string[] };
}

export function NewCeremonyForm({ driveId, fields, ...choices }: Common) {
  const state = useActionForm(CreateCeremonyInput, createCeremonyAction, { driveId, ...fields } as never, {
    onDone: ({ ceremonyId }) => paths.drive(driveId).ceremony(ceremonyId),
  });
  return <CeremonyFields state={state as never} {...choices} />;
}

export function EditCeremonyForm({
  driveId,
  ceremonyId,
  version,
  fields,
  ...choices
}: Common & { ceremonyId: string; version: number }) {
  const state = useActionForm(UpdateCeremonyInput, updateCeremonyAction, { ceremonyId, version, ...fields } as never, {
    onDone: () => paths.drive(driveId).ceremony(ceremonyId),
  });
  return <CeremonyFields state={state as never} {...choices} />;
}

function CeremonyFields({
  state,
  wards,
  sponsors,
  known,
}: {
  state: ReturnType<typeof useActionForm<typeof CreateCeremonyInput, { ceremonyId: string }>>;
  wards: Option[];
  sponsors: Option[];
  known: Common['known'];
}) {
  const t = useTranslations('ceremonies');
  const guests = useFieldArray({ control: state.form.control as never, name: 'guests', keyName: 'key' });
  return (
    <ActionForm state={state} namespace="ceremonies">
      <TextField name="name" maxLength={200} />
      <TextField name="nameEn" maxLength={200} optional />
      <div className="grid gap-4 sm:grid-cols-[1.6fr_1fr_1fr]">
        <DateField name="day" />
        <TextField name="startsAt" type="time" chars={10} />
        <TextField name="endsAt" type="time" chars={10} />
      </div>
      <TextField name="venue" maxLength={200} suggestions={known.venues} />
      <SelectField name="wardCode" options={wards} />
      <CheckboxGroup name="wardCodes" options={wards} />
      {sponsors.length > 0 && <CheckboxGroup name="sponsorIds" options={sponsors} optional />}
      <TextArea name="agenda" rows={5} maxLength={4000} optional />
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-2 text-lg font-semibold">{t('form.guests')}</legend>
        {guests.fields.map((row, i) => (
          <div key={row.key} className="border-line bg-surface rounded-lg border p-4">
            <div className="mb-2 flex items-center justify-between gap-2">
              <span className="font-semibold">{t('form.guest', { number: i + 1 })}</span>
              <Button
                small
                look="quiet"
                icon={<Icon name="Trash2" />}
                aria-label={t('form.removeGuest', { name: t('form.guest', { number: i + 1 }) })}
                onClick={() => guests.remove(i)}
              />
            </div>
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField name={`guests.${i}.name`} maxLength={120} suggestions={known.names} />
              <TextField name={`guests.${i}.post`} maxLength={160} optional suggestions={known.posts} />
            </div>
            <CheckboxField name={`guests.${i}.leader`} />
          </div>
        ))}
        <Button
          className="self-start"
          icon={<Icon name="Plus" />}
          onClick={() => guests.append({ name: '', post: '', leader: false } as never)}
        >
          {t('form.addGuest')}
        </Button>
      </fieldset>
      <TextArea name="note" rows={3} maxLength={1000} optional />
      <SubmitButton label={t('form.save')} />
    </ActionForm>
  );
}
