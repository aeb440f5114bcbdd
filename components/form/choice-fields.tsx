'use client';
import { useTranslations } from 'next-intl';
import { FieldErrorText, FieldFrame, FieldGroup, FieldHint } from './field-frame';
import { type FieldProps, useField } from './use-field';

export interface Option {
  value: string;
  label: string;
  /** One more line under the label, where a choice needs it. */
  hint?: string;
  disabled?: boolean;
}

interface ChoiceProps extends FieldProps {
  options: Option[];
}

/** A native select with an empty first choice. */
export function SelectField({ options, disabled, ...props }: ChoiceProps) {
  const state = useField(props);
  const t = useTranslations('common.form');
  const { value, ...field } = state.field;
  return (
    <FieldFrame state={state}>
      <select
        {...field}
        {...state.aria}
        value={(value as string | undefined) ?? ''}
        disabled={disabled}
        className="control max-w-md"
      >
        <option value="">{t('choose')}</option>
        {options.map(({ value: key, label, disabled: off }) => (
          <option key={key} value={key} disabled={off}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

const row = 'flex min-h-11 items-start gap-3 rounded-md py-2 sm:min-h-9 sm:py-1';
const box = 'mt-1 size-5 shrink-0 accent-accent';

const OptionText = ({ label, hint }: Pick<Option, 'label' | 'hint'>) => (
  <span>
    {label}
    {hint && <span className="text-muted block text-sm">{hint}</span>}
  </span>
);

/** One of a few, all to be seen at once. */
export function RadioGroup({ options, disabled, ...props }: ChoiceProps) {
  const state = useField(props);
  const { value, onChange, ...field } = state.field;
  return (
    <FieldGroup state={state}>
      {options.map(({ value: key, disabled: off, ...text }, i) => (
        <label key={key} className={row}>
          <input
            type="radio"
            {...field}
            {...(i === 0 && { id: state.id })}
            className={box}
            checked={value === key}
            disabled={disabled || off}
            onChange={() => onChange(key)}
          />
          <OptionText {...text} />
        </label>
      ))}
    </FieldGroup>
  );
}

/** Any of several; the value is a list of keys. */
export function CheckboxGroup({ options, disabled, ...props }: ChoiceProps) {
  const state = useField(props);
  const { value, onChange, ...field } = state.field;
  const chosen = (value as string[] | undefined) ?? [];
  const toggle = (key: string, on: boolean) => onChange(on ? [...chosen, key] : chosen.filter((one) => one !== key));
  return (
    <FieldGroup state={state}>
      <div className="sm:columns-2">
        {options.map(({ value: key, disabled: off, ...text }) => (
          <label key={key} className={`${row} break-inside-avoid`}>
            <input
              type="checkbox"
              {...field}
              className={box}
              checked={chosen.includes(key)}
              disabled={disabled || off}
              onChange={(event) => toggle(key, event.target.checked)}
            />
            <OptionText {...text} />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** Yes or no; the label stands beside the box. */
export function CheckboxField({ disabled, ...props }: FieldProps) {
  const state = useField(props);
  const { value, onChange, ...field } = state.field;
  return (
    <div>
      <label className={row}>
        <input
          type="checkbox"
          {...field}
          {...state.aria}
          className={box}
          checked={value === true}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
        />
        <OptionText label={state.label} />
      </label>
      <FieldErrorText {...state} />
      <FieldHint {...state} />
    </div>
  );
}
