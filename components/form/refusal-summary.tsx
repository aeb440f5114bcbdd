'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { get, type FieldError, type FieldErrors, useFormState } from 'react-hook-form';
import { Notice } from '@/components/ui/notice';
import { useFormContext } from './action-form';
import { fieldErrorKey } from './field-error';
import { useRefusalWords } from './refusal-words';
import type { Refusal } from './run-action';

/** Paths of all fields in error, also those inside groups and rows. */
const errorPaths = (errors: FieldErrors, prefix = ''): string[] =>
  Object.entries(errors).flatMap(([name, error]) => {
    if (!error || name === 'ref') return [];
    const path = prefix + name;
    return typeof (error as FieldError).type === 'string' ? [path] : errorPaths(error as FieldErrors, `${path}.`);
  });

/** What is wrong, at the top and focused; each line leads to its field. */
export function RefusalSummary({ refusal }: { refusal: Refusal }) {
  const { form, namespace } = useFormContext();
  const t = useTranslations();
  const words = useRefusalWords()(refusal);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), [refusal]);

  // Not `form.formState`: that knows only what somebody read before the server's refusals were set.
  const { errors } = useFormState({ control: form.control });
  const paths = errorPaths(errors);
  const label = (path: string) => {
    const key = `${namespace}.fields.${path.replace(/\.\d+/g, '')}`;
    return t.has(key) ? t(key) : path;
  };
  const problem = (path: string) => {
    const key = `errors.fields.${fieldErrorKey(get(errors, path) as FieldError, form.getValues(path))}`;
    return t.has(key) ? t(key) : t('errors.fields.invalid');
  };
  const title = paths.length > 0 ? t('common.form.problems', { count: paths.length }) : words.title;
  return (
    <div ref={ref} tabIndex={-1}>
      <Notice tone={refusal.kind === 'notSent' ? 'warn' : 'error'} role="alert" title={title}>
        {paths.length === 0 ? (
          <p>{words.text}</p>
        ) : (
          <ul>
            {paths.map((path) => (
              <li key={path}>
                <button type="button" className="prose-link text-left" onClick={() => form.setFocus(path)}>
                  {label(path)}
                </button>
                {': '}
                {problem(path)}
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
