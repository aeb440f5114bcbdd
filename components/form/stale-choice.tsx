'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { type FieldValues, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { formatter } from '@/lib/i18n/format';
import { type ShowValue, useFormContext } from './action-form';

/** Equal or not, whatever kind of value. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? '') === JSON.stringify(b ?? '');
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A value in words: as the form says, a day, yes or no, or the text itself. */
function useValueText(show: ShowValue) {
  const t = useTranslations('common');
  const f = formatter(useLocale());
  return (name: string, value: unknown): string => {
    if (show[name]) return show[name](value as never);
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'string') return DAY.test(value) ? f.day(value) : value;
    if (typeof value === 'number') return f.number(value);
    return Array.isArray(value) ? value.join(', ') : '';
  };
}

/**
 * Someone else saved in the meantime: what is stored stands beside what was typed, and a press puts either into the
 * field. The stored `version` goes into the form at once, so that the next save is a choice and not an accident.
 */
export function StaleChoice({ current, show = {} }: { current: FieldValues; show?: ShowValue }) {
  const { form, namespace } = useFormContext();
  const t = useTranslations();
  const text = useValueText(show);
  const [typedAtFirst] = useState(() => ({ ...form.getValues() }));
  const values = useWatch({ control: form.control });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current['version'] !== undefined) form.setValue('version', current['version']);
    box.current?.focus();
  }, [current, form]);

  const differing = Object.keys(current).filter(
    (name) => name !== 'version' && name in typedAtFirst && !same(current[name], typedAtFirst[name]),
  );
  /** Rows of a group have words of their own for the whole. */
  const label = (name: string) => {
    const key = [`${namespace}.stale.${name}`, `${namespace}.fields.${name}`].find((one) => t.has(one));
    return key ? t(key) : name;
  };
  const choice = (name: string, value: unknown, label: string) => (
    <Button
      small
      look={same(values[name], value) ? 'primary' : 'secondary'}
      aria-pressed={same(values[name], value)}
      onClick={() => form.setValue(name, value, { shouldDirty: true })}
      className="h-full w-full flex-col !items-start text-left !font-normal whitespace-pre-wrap"
    >
      <span className="text-xs opacity-80">{label}</span>
      {text(name, value) || t('common.form.stale.empty')}
    </Button>
  );
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="warn" role="alert" title={t('common.form.stale.title')}>
        <p>{t('common.form.stale.explain')}</p>
        {differing.map((name) => (
          <fieldset key={name} className="mt-3">
            <legend className="font-medium">{label(name)}</legend>
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
