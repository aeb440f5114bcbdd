'use client';
import type { HTMLInputTypeAttribute } from 'react';
import { DayText } from '@/components/ui/figures';
import { useFormContext } from './action-form';
import { FieldFrame } from './field-frame';
import { type FieldProps, useField } from './use-field';

interface TextFieldProps extends FieldProps {
  type?: HTMLInputTypeAttribute;
  inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'search' | undefined;
  autoComplete?: string;
  maxLength?: number;
  /** Roughly how many characters are expected; the width says so. */
  chars?: number;
  /** Suggestions that may be ignored. */
  suggestions?: string[];
}

export function TextField({
  type = 'text',
  chars,
  suggestions,
  inputMode,
  autoComplete = 'off',
  maxLength,
  disabled,
  ...props
}: TextFieldProps) {
  const state = useField(props);
  const { value, ...field } = state.field;
  const listId = `${state.id}-list`;
  return (
    <FieldFrame state={state}>
      <input
        {...field}
        {...state.aria}
        {...{ type, inputMode, autoComplete, maxLength }}
        value={(value as string | undefined) ?? ''}
        readOnly={disabled}
        list={suggestions && listId}
        className="control"
        style={chars ? { maxWidth: `${chars + 4}ch` } : undefined}
      />
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </FieldFrame>
  );
}

export function TextArea({
  rows = 4,
  maxLength,
  disabled,
  ...props
}: FieldProps & { rows?: number; maxLength?: number }) {
  const state = useField(props);
  const { value, ...field } = state.field;
  return (
    <FieldFrame state={state}>
      <textarea
        {...field}
        {...state.aria}
        {...{ rows, maxLength }}
        value={(value as string | undefined) ?? ''}
        readOnly={disabled}
        className="control field-sizing-content max-h-96"
        style={{ minHeight: `${rows * 1.65 + 0.8}em` }}
      />
    </FieldFrame>
  );
}

/** A native date control; the value is `yyyy-mm-dd`, or empty. The browser may show month first, so the day stands beside it. */
export function DateField({ min, max, disabled, ...props }: FieldProps & { min?: string; max?: string }) {
  const state = useField(props);
  const { value, ...field } = state.field;
  return (
    <FieldFrame state={state}>
      <div className="flex items-center gap-3">
        <input
          {...field}
          {...state.aria}
          {...{ min, max }}
          type="date"
          value={(value as string | undefined) ?? ''}
          readOnly={disabled}
          className="control max-w-52"
        />
        <span className="text-muted text-sm">{value ? <DayText day={value as string} /> : null}</span>
      </div>
    </FieldFrame>
  );
}

/** A value that travels with the form unseen; it must be among the defaults. */
export function HiddenField({ name }: { name: string }) {
  const { form } = useFormContext();
  return <input type="hidden" {...form.register(name)} />;
}
