'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CheckboxGroup, type Option } from '@/components/form/choice-fields';
import { DateField, TextArea, TextField } from '@/components/form/text-fields';
import { PriorityField } from './priority-field';

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className="flex flex-col gap-5">
    <legend className="mb-3 text-lg font-semibold">{title}</legend>
    {children}
  </fieldset>
);

const Pair = ({ children }: { children: ReactNode }) => <div className="grid gap-5 sm:grid-cols-2">{children}</div>;

const Count = (props: { name: string }) => <TextField {...props} inputMode="numeric" chars={8} />;

/** Everything that a plan says of itself; phases, milestones and wards have forms of their own. */
export function PlanFields({ groups }: { groups: Option[] }) {
  const t = useTranslations('drives.form');
  return (
    <>
      <Group title={t('identity')}>
        <TextField name="planNumber" chars={24} maxLength={60} />
        <TextField name="name" maxLength={200} />
        <TextField name="nameEn" maxLength={200} optional />
        <TextArea name="legalBasis" rows={3} />
        <TextArea name="purpose" rows={2} optional />
      </Group>
      <Group title={t('period')}>
        <Pair>
          <DateField name="startsOn" />
          <DateField name="endsOn" />
          <DateField name="pledgeDeadline" optional />
          <DateField name="listDeadline" />
        </Pair>
        <DateField name="validFromGoal" optional />
        <Count name="postingDays" />
      </Group>
      <Group title={t('targets')}>
        <Pair>
          <Count name="targetCards" />
          <Count name="cardMonths" />
          <Count name="targetBooks" />
          <Count name="bookMonths" />
        </Pair>
        <CheckboxGroup name="targetGroups" options={groups} />
        <PriorityField name="priorityOrder" groups={groups} />
      </Group>
    </>
  );
}
