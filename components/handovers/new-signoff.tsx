'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import * as z from 'zod/mini';
import { ActionForm } from '@/components/form/action-form';
import { SelectField, type Option } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ServerAction } from '@/lib/core/result';
import { createSignoffAction } from '@/lib/handovers/actions';
import { CreateSignoffInput } from '@/lib/handovers/schema';
import { paths } from '@/lib/paths';

type Input = z.input<typeof CreateSignoffInput>;

/** The form sends "no ceremony" as an empty choice. */
const Form = z.extend(CreateSignoffInput, { ceremonyId: z.union([z.literal(''), z.uuid()]) });
const send: ServerAction<z.input<typeof Form>, { documentId: string }> = ({ ceremonyId, ...rest }, requestId) =>
  createSignoffAction({ ...rest, ...(ceremonyId ? { ceremonyId } : {}) } satisfies Input, requestId);

/** Makes a list for signature and opens its print. */
export function NewSignoff(props: {
  driveId: string;
  wards: Option[];
  ceremonies: Option[];
  title: string;
  ceremonyId?: string;
}) {
  const t = useTranslations('handovers');
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const defaults = {
    driveId: props.driveId,
    wardCode: props.wards.length === 1 ? props.wards[0]!.value : '',
    ceremonyId: props.ceremonyId ?? '',
    title: props.title,
  };
  const state = useActionForm(Form, send, defaults, {
    onDone: ({ documentId }) => {
      setMade(documentId);
      setOpen(false);
    },
  });
  if (!open)
    return (
      <div className="flex flex-col items-start gap-3">
        {made && (
          <Notice tone="success" role="status" className="w-full">
            <p>{t('lists.made')}</p>
            <a className="prose-link font-semibold" href={paths.documentFile(made)}>
              {t('lists.print')}
            </a>
          </Notice>
        )}
        <Button icon={<Icon name="FilePlus" />} onClick={() => setOpen(true)}>
          {t('lists.new')}
        </Button>
      </div>
    );
  return (
    <ActionForm state={state} namespace="handovers">
      <h3 className="text-base">{t('lists.newTitle')}</h3>
      <TextField name="title" maxLength={200} />
      {props.wards.length > 1 && <SelectField name="wardCode" options={props.wards} />}
      {props.ceremonies.length > 0 && <SelectField name="ceremonyId" options={props.ceremonies} optional />}
      <SubmitButton label={t('lists.submit')} />
    </ActionForm>
  );
}
