'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FieldState } from './use-field';

export const FieldHint = ({ id, hint }: Pick<FieldState, 'id' | 'hint'>) =>
  hint && (
    <p id={`${id}-hint`} className="text-muted mt-1 text-sm">
      {hint}
    </p>
  );

export const FieldErrorText = ({ id, error }: Pick<FieldState, 'id' | 'error'>) =>
  error && (
    <p id={`${id}-error`} className="text-danger mt-1 flex gap-1.5 text-sm font-medium">
      <Icon name="CircleAlert" className="mt-1 size-4 shrink-0" />
      {error}
    </p>
  );

export function FieldLabel({ label, optional }: Pick<FieldState, 'label' | 'optional'>) {
  const t = useTranslations('common.form');
  return (
    <>
      {label}
      {optional && <span className="text-muted font-normal"> ({t('optional')})</span>}
    </>
  );
}

/** Label above, control, error, hint below. */
export function FieldFrame({ state, children }: { state: FieldState; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={state.id} className="mb-1 block font-medium">
        <FieldLabel {...state} />
      </label>
      {children}
      <FieldErrorText {...state} />
      <FieldHint {...state} />
    </div>
  );
}

/** The same for several controls under one question. */
export function FieldGroup({ state, children }: { state: FieldState; children: ReactNode }) {
  return (
    <fieldset aria-describedby={state.aria['aria-describedby']} aria-invalid={state.aria['aria-invalid']}>
      <legend className="mb-1 font-medium">
        <FieldLabel {...state} />
      </legend>
      {children}
      <FieldErrorText {...state} />
      <FieldHint {...state} />
    </fieldset>
  );
}
