'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { useFormContext } from '@/components/form/action-form';
import type { Option } from '@/components/form/choice-fields';
import { FieldGroup } from '@/components/form/field-frame';
import { useField } from '@/components/form/use-field';
import { Button } from '@/components/ui/button';
import { completePriority } from '@/lib/drives/rules';

/** The chosen groups in the order in which they are served; one press moves a group one place. */
export function PriorityField({ name, groups }: { name: string; groups: Option[] }) {
  const { form } = useFormContext();
  const state = useField({ name });
  const t = useTranslations('drives.form');
  const chosen = (useWatch({ control: form.control, name: 'targetGroups' }) as string[] | undefined) ?? [];
  const order = completePriority(chosen, (state.field.value as string[] | undefined) ?? []);
  if (order.length < 2) return null;
  const move = (at: number, by: number) => {
    const next = [...order];
    [next[at], next[at + by]] = [next[at + by]!, next[at]!];
    state.field.onChange(next);
  };
  return (
    <FieldGroup state={state}>
      <ol className="border-line divide-line divide-y rounded-md border">
        {order.map((code, i) => {
          const label = groups.find(({ value }) => value === code)?.label ?? code;
          return (
            <li key={code} className="flex items-center gap-2 px-3 py-1">
              <span className="text-muted w-6 shrink-0 text-right">{i + 1}.</span>
              <span className="min-w-0 flex-1">{label}</span>
              <Button
                small
                look="quiet"
                disabled={i === 0}
                aria-label={t('moveUp', { group: label })}
                icon={<Icon name="ArrowUp" />}
                onClick={() => move(i, -1)}
              />
              <Button
                small
                look="quiet"
                disabled={i === order.length - 1}
                aria-label={t('moveDown', { group: label })}
                icon={<Icon name="ArrowDown" />}
                onClick={() => move(i, 1)}
              />
            </li>
          );
        })}
      </ol>
    </FieldGroup>
  );
}
