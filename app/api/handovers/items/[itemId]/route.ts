import { defineUpload } from '@/lib/core/route';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { handOver } from '@/lib/handovers/hand-over';
import { readHandOverForm } from '@/lib/handovers/hand-over-form';

/** A handover with its signature or photo, as a phone sends it. */
export const POST = defineUpload('handover.record', (actor, { itemId = '' }, { file, fields, requestId }) =>
  handOver(
    actor,
    {
      ...readHandOverForm(fields),
      itemId,
      ...(file ? { file: new UploadedFile(file.name, file.bytes) } : {}),
    },
    requestId,
  ),
);
