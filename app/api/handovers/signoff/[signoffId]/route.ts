import { DomainError } from '@/lib/core/errors';
import { defineUpload } from '@/lib/core/route';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { keepPagePhoto } from '@/lib/handovers/evidence';

/** The photo of a signed page, kept until the list is saved with it. */
export const POST = defineUpload('handover.record', (actor, { signoffId = '' }, { file, requestId }) => {
  if (!file) throw new DomainError('fileEmpty');
  return keepPagePhoto(actor, { signoffId, file: new UploadedFile(file.name, file.bytes) }, requestId);
});
