'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';

export interface Proxy {
  proxyName: string;
  proxyRelation: string;
  proxyId: string;
}
export const NO_PROXY: Proxy = { proxyName: '', proxyRelation: '', proxyId: '' };

/** Name, relation and paper of somebody who receives for another. `errors`: field → key of `errors.fields`. */
export function ProxyFields({
  value,
  errors = {},
  onChange,
}: {
  value: Proxy;
  errors?: Record<string, string>;
  onChange: (value: Proxy) => void;
}) {
  const t = useTranslations('handovers.item');
  const words = useTranslations('errors.fields');
  const optional = useTranslations('common.form');
  const id = useId();
  const field = (name: keyof Proxy, required: boolean) => {
    const error = errors[`receiver.${name}`];
    return (
      <div key={name}>
        <label htmlFor={`${id}-${name}`} className="mb-1 block font-medium">
          {t(name)}
          {!required && <span className="text-muted font-normal"> ({optional('optional')})</span>}
        </label>
        <input
          id={`${id}-${name}`}
          className="control"
          autoComplete="off"
          inputMode={name === 'proxyId' ? 'numeric' : 'text'}
          list={name === 'proxyRelation' ? `${id}-relations` : undefined}
          value={value[name]}
          aria-invalid={Boolean(error)}
          aria-describedby={error ? `${id}-${name}-error` : undefined}
          onChange={(event) => onChange({ ...value, [name]: event.target.value })}
        />
        {error && (
          <p id={`${id}-${name}-error`} className="text-danger mt-1 text-sm font-medium">
            {words(words.has(error) ? error : 'invalid')}
          </p>
        )}
      </div>
    );
  };
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      {field('proxyName', true)}
      {field('proxyRelation', true)}
      {field('proxyId', false)}
      <datalist id={`${id}-relations`}>
        {t('relations')
          .split(', ')
          .map((relation) => (
            <option key={relation} value={relation} />
          ))}
      </datalist>
    </div>
  );
}
