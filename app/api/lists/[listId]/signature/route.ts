import { DomainError } from '@/lib/core/errors';
import { defineDownload, defineUpload } from '@/lib/core/route';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { openSignedPage } from '@/lib/lists/queries';
import { attachSignedPage } from '@/lib/lists/sign-list';

/** A photo or scan of the signed and stamped page. */
export const POST = defineUpload('list.submit', async (actor, { listId = '' }, { file, fields, requestId }) => {
  if (!file) throw new DomainError('fileEmpty');
  const input = { listId, version: Number(fields.version), file: new UploadedFile(file.name, file.bytes) };
  return attachSignedPage(actor, input, requestId);
});

/** The page that was attached, to be looked at. */
export const GET = defineDownload('list.read', async (actor, { listId = '' }) => {
  const { bytes, name, contentType } = await openSignedPage.as(actor, listId);
  return { body: bytes, name, contentType, inline: true };
});
