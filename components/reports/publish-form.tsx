'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { DateField, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { publishStatementAction } from '@/lib/reports/actions';
import { PublishInput } from '@/lib/reports/schema';

export function PublishForm({ driveId, asOf }: { driveId: string; asOf: string }) {
  const t = useTranslations('reports');
  const state = useActionForm(PublishInput, publishStatementAction, { driveId, asOf, toldWhere: '' }, { clear: true });
  return (
    <ActionForm state={state} namespace="reports">
      <DateField name="asOf" max={asOf} />
      <TextField name="toldWhere" />
      <SubmitButton label={t('publish')} />
    </ActionForm>
  );
}
