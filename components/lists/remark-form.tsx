'use client';
import { ActionForm } from '@/components/form/action-form';
import { InlineSubmit } from './inline-submit';
import { TextArea } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { addRemarkAction } from '@/lib/lists/actions';
import { RemarkInput } from '@/lib/lists/schema';

/** A remark on the list, or on one line of it. */
export function RemarkForm({ listId, lineId, submit }: { listId: string; lineId?: string; submit: string }) {
  const defaults = { listId, ...(lineId ? { lineId } : {}), text: '' };
  const state = useActionForm(RemarkInput, addRemarkAction, defaults, { clear: true });
  return (
    <ActionForm state={state} namespace="lists.remarks">
      <TextArea name="text" rows={2} maxLength={1000} />
      <InlineSubmit label={submit} />
    </ActionForm>
  );
}
