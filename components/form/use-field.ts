'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { useController, type UseControllerReturn } from 'react-hook-form';
import { useFormContext } from './action-form';
import { fieldErrorKey } from './field-error';

/** What every field may be told; words come from the messages by its name. */
export interface FieldProps {
  name: string;
  optional?: boolean | undefined;
  disabled?: boolean | undefined;
}

export interface FieldState {
  id: string;
  label: string;
  hint: string | null;
  error: string | null;
  optional: boolean;
  /** Goes on the control itself. */
  aria: { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined };
  field: UseControllerReturn['field'];
}

/** Label, hint, error and value of one field of the form around it. Rows of a group share words: `people.0.name` reads `people.name`. */
export function useField({ name, optional = false }: FieldProps): FieldState {
  const { form, namespace } = useFormContext();
  const t = useTranslations(namespace);
  const errors = useTranslations('errors.fields');
  const { field, fieldState } = useController({ control: form.control, name });
  const id = useId();
  const key = name.replace(/\.\d+/g, '');
  const hint = t.has(`hints.${key}`) ? t(`hints.${key}`) : null;
  const errorKey = fieldState.error && fieldErrorKey(fieldState.error, field.value);
  const error = errorKey ? errors(errors.has(errorKey) ? errorKey : 'invalid') : null;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    label: t(`fields.${key}`),
    hint,
    error,
    optional,
    aria: { id, 'aria-invalid': error !== null, 'aria-describedby': describedBy || undefined },
    field,
  };
}
