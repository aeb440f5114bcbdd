'use client';
import { useTranslations } from 'next-intl';
import { FieldFrame } from './field-frame';
import { type FieldProps, useField } from './use-field';

const size = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

interface FileFieldProps extends FieldProps {
  /** As in HTML: `.xlsx,.xls,.csv` or `image/*`. The server looks at the content, not at this. */
  accept: string;
  multiple?: boolean;
  /** Opens the camera of a phone. */
  camera?: boolean;
}

/** The value is a `File`, with `multiple` a list of them. Send it by an `uploadAction`. */
export function FileField({ accept, multiple = false, camera, ...props }: FileFieldProps) {
  const state = useField(props);
  const t = useTranslations('common.form');
  const { value, onChange, ...field } = state.field;
  const files = (Array.isArray(value) ? value : value ? [value] : []) as File[];
  return (
    <FieldFrame state={state}>
      <input
        {...field}
        {...state.aria}
        {...{ accept, multiple }}
        {...(camera && { capture: 'environment' as const })}
        type="file"
        onChange={(event) => onChange(multiple ? Array.from(event.target.files ?? []) : event.target.files?.[0])}
        className="control file:bg-accent-soft file:text-accent file:mr-3 file:rounded file:border-0 file:px-3 file:py-1.5 file:font-medium"
      />
      <p className="text-muted mt-1 text-sm" aria-live="polite">
        {files.length === 1 && t('fileChosen', { name: files[0]!.name, size: size(files[0]!.size) })}
        {files.length > 1 && t('filesChosen', { count: files.length })}
      </p>
    </FieldFrame>
  );
}
