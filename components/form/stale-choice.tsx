'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { type FieldValues, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useFormContext } from './action-form';

const text = (value: unknown): string =>
  value === undefined || value === null
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value as string | number);

/**
 * Someone else saved in the meantime: what is stored stands beside what was typed, and a press puts either into the
 * field. The stored `version` goes into the form at once, so that the next save is a choice and not an accident.
 */
export function StaleChoice({ current }: { current: FieldValues }) {
  const { form, namespace } = useFormContext();
  const t = useTranslations();
  const [typedAtFirst] = useState(() => ({ ...form.getValues() }));
  const values = useWatch({ control: form.control });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current['version'] !== undefined) form.setValue('version', current['version']);
    box.current?.focus();
  }, [current, form]);

  const differing = Object.keys(current).filter(
    (name) => name !== 'version' && name in typedAtFirst && text(current[name]) !== text(typedAtFirst[name]),
  );
  const choice = (name: string, value: unknown, label: string) => (
    <Button
      small
      look={text(values[name]) === text(value) ? 'primary' : 'secondary'}
      aria-pressed={text(values[name]) === text(value)}
      onClick={() => form.setValue(name, value, { shouldDirty: true })}
      className="h-full w-full flex-col !items-start text-left !font-normal whitespace-pre-wrap"
    >
      <span className="text-xs opacity-80">{label}</span>
      {text(value) || t('common.form.stale.empty')}
    </Button>
  );
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="warn" role="alert" title={t('common.form.stale.title')}>
        <p>{t('common.form.stale.explain')}</p>
        {differing.map((name) => (
          <fieldset key={name} className="mt-3">
            <legend className="font-medium">
              {t.has(`${namespace}.fields.${name}`) ? t(`${namespace}.fields.${name}`) : name}
            </legend>
            <div className="mt-1 grid grid-cols-2 gap-2">
              {choice(name, current[name], t('common.form.stale.stored'))}
              {choice(name, typedAtFirst[name], t('common.form.stale.typed'))}
            </div>
          </fieldset>
        ))}
      </Notice>
    </div>
  );
}
