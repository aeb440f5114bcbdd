'use client';
import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, use } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { Notice } from '@/components/ui/notice';
import { LiveFields } from './live-fields';
import { RefusalSummary } from './refusal-summary';
import { StaleChoice } from './stale-choice';
import type { ActionForm as ActionFormState } from './use-action-form';

interface FormContext {
  form: UseFormReturn<FieldValues>;
  namespace: string;
  pending: boolean;
}

const Context = createContext<FormContext | null>(null);

export function useFormContext(): FormContext {
  const context = use(Context);
  if (!context) throw new Error('A field stands outside of an ActionForm');
  return context;
}

/** How values that are no plain text are shown where two versions stand side by side. */
export type ShowValue = Record<string, (value: never) => string>;

interface ActionFormProps<V extends FieldValues> {
  state: ActionFormState<V>;
  /** Labels are `<namespace>.fields.<name>`, hints `<namespace>.hints.<name>`. Dots are allowed: `lists.person`. */
  namespace: string;
  show?: ShowValue;
  children: ReactNode;
}

/** A form in one column: problems on top, fields, and its button. Give it what `useActionForm` returned. */
export function ActionForm<V extends FieldValues>({ state, namespace, show, children }: ActionFormProps<V>) {
  const t = useTranslations('common');
  const form = state.form as unknown as UseFormReturn<FieldValues>;
  const stale = state.refusal?.kind === 'refused' && state.refusal.code === 'stale' ? state.refusal : null;
  return (
    <Context value={{ form, namespace, pending: state.pending }}>
      <form noValidate onSubmit={state.submit} className="max-w-2xl">
        <LiveFields className="flex flex-col gap-5">
          {state.refusal && !stale && <RefusalSummary refusal={state.refusal} />}
          {stale && <StaleChoice current={(stale.details?.['current'] ?? {}) as FieldValues} {...(show && { show })} />}
          {state.saved && (
            <Notice tone="success" role="status">
              {t('form.saved')}
            </Notice>
          )}
          {children}
        </LiveFields>
      </form>
    </Context>
  );
}
