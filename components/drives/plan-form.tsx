'use client';
import { useTranslations } from 'next-intl';
import type * as z from 'zod/mini';
import { ActionForm } from '@/components/form/action-form';
import type { Option } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { createDriveAction, updateDriveAction } from '@/lib/drives/actions';
import { CreateDriveInput, UpdateDriveInput } from '@/lib/drives/schema';
import { paths } from '@/lib/paths';
import { PlanFields } from './plan-fields';

/** Drafts a plan, and goes on to the milestones that were proposed from it. */
export function NewPlanForm({ groups, defaults }: { groups: Option[]; defaults: z.input<typeof CreateDriveInput> }) {
  const t = useTranslations('drives.form');
  const state = useActionForm(CreateDriveInput, createDriveAction, defaults, {
    onDone: ({ driveId }) => paths.drive(driveId).editPart('milestones'),
  });
  return (
    <ActionForm state={state} namespace="drives">
      <PlanFields groups={groups} />
      <SubmitButton label={t('create')} />
    </ActionForm>
  );
}

export function EditPlanForm({ groups, defaults }: { groups: Option[]; defaults: z.input<typeof UpdateDriveInput> }) {
  const t = useTranslations('drives.form');
  const state = useActionForm(UpdateDriveInput, updateDriveAction, defaults, {
    onDone: () => paths.drive(defaults.driveId).home,
  });
  const names = (codes: string[]) =>
    codes.map((code, i) => `${i + 1}. ${groups.find(({ value }) => value === code)?.label ?? code}`).join('\n');
  return (
    <ActionForm state={state} namespace="drives" show={{ targetGroups: names, priorityOrder: names }}>
      <PlanFields groups={groups} />
      <SubmitButton label={t('save')} />
    </ActionForm>
  );
}
