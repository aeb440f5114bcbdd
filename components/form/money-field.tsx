'use client';
import { useLocale } from 'next-intl';
import { type ChangeEvent, useLayoutEffect, useRef } from 'react';
import { formatter } from '@/lib/i18n/format';
import { FieldFrame } from './field-frame';
import { type FieldProps, useField } from './use-field';

/** More digits than any budget has; keeps a stuck key from overflowing the column. */
const MAX_DIGITS = 15;

/** Whole đồng, grouped while typing (41.698.800). The value is a string of digits, or empty. */
export function MoneyField({ disabled, ...props }: FieldProps) {
  const state = useField(props);
  const f = formatter(useLocale());
  const input = useRef<HTMLInputElement>(null);
  /** Digits right of the caret: groups move, they do not. */
  const digitsAfter = useRef<number | null>(null);
  const digits = (state.field.value as string | undefined) ?? '';
  const shown = digits === '' ? '' : f.number(BigInt(digits));

  const type = (event: ChangeEvent<HTMLInputElement>) => {
    const { value, selectionStart } = event.target;
    digitsAfter.current = value.slice(selectionStart ?? value.length).replace(/\D/g, '').length;
    state.field.onChange(
      value
        .replace(/\D/g, '')
        .replace(/^0+(?=\d)/, '')
        .slice(0, MAX_DIGITS),
    );
  };

  useLayoutEffect(() => {
    if (digitsAfter.current === null || !input.current) return;
    let at = shown.length;
    for (let left = digitsAfter.current; at > 0 && left > 0; at--) if (/\d/.test(shown[at - 1]!)) left--;
    input.current.setSelectionRange(at, at);
    digitsAfter.current = null;
  });

  return (
    <FieldFrame state={state}>
      <div className="relative max-w-64">
        <input
          {...state.aria}
          ref={(element) => {
            input.current = element;
            state.field.ref(element);
          }}
          name={state.field.name}
          onBlur={state.field.onBlur}
          onChange={type}
          value={shown}
          readOnly={disabled}
          inputMode="numeric"
          autoComplete="off"
          className="control pr-8 text-right"
        />
        <span aria-hidden className="text-muted absolute inset-y-0 right-3 flex items-center">
          ₫
        </span>
      </div>
    </FieldFrame>
  );
}
