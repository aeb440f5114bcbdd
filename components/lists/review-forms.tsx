'use client';
import { ActionForm } from '@/components/form/action-form';
import { approvalDefaults, ApprovalFields } from '@/components/form/approval-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { DateField, HiddenField, TextArea, TextField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import {
  approveListAction,
  approveReleasedAction,
  postListAction,
  recordPostingResultAction,
} from '@/lib/lists/actions';
import { ApproveListInput, PostingResultInput, PostListInput } from '@/lib/lists/schema';
import { paths } from '@/lib/paths';
import { InlineSubmit } from './inline-submit';

interface ListRefProps {
  driveId: string;
  listId: string;
  version: number;
  submit: string;
}

/** Posts the list from a day, for a number of days, at a place. */
export function PostListForm({
  driveId,
  listId,
  version,
  submit,
  from,
  days,
  place,
}: ListRefProps & { from: string; days: number; place: string }) {
  const state = useActionForm(
    PostListInput,
    postListAction,
    { listId, version, from, days: String(days), place },
    { onDone: () => paths.drive(driveId).list(listId) },
  );
  return (
    <ActionForm state={state} namespace="lists.review.post">
      <HiddenField name="listId" />
      <DateField name="from" />
      <TextField name="days" inputMode="numeric" chars={3} />
      <TextField name="place" maxLength={200} />
      <SubmitButton label={submit} />
    </ActionForm>
  );
}

/** Records what the posting brought. */
export function PostingResultForm({
  listId,
  version,
  submit,
  result,
}: Omit<ListRefProps, 'driveId'> & { result: string }) {
  const state = useActionForm(PostingResultInput, recordPostingResultAction, { listId, version, result });
  return (
    <ActionForm state={state} namespace="lists.review.result">
      <HiddenField name="listId" />
      <TextArea name="result" rows={3} maxLength={2000} />
      <InlineSubmit label={submit} />
    </ActionForm>
  );
}

/** The leader's act, as it stands on paper: for the list, or for those whom a check had held. */
export function ApproveListForm({
  driveId,
  listId,
  version,
  submit,
  signerName,
  today,
  released,
}: ListRefProps & { signerName: string; today: string; released?: boolean }) {
  const state = useActionForm(
    ApproveListInput,
    released ? approveReleasedAction : approveListAction,
    { listId, version, ...approvalDefaults(today, signerName) },
    { onDone: () => paths.drive(driveId).list(listId) },
  );
  return (
    <ActionForm state={state} namespace="common.approval">
      <HiddenField name="listId" />
      <ApprovalFields />
      <SubmitButton label={submit} />
    </ActionForm>
  );
}
