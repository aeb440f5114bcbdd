import { DomainError } from '@/lib/core/errors';
import { defineUpload } from '@/lib/core/route';
import { saveSignoff } from '@/lib/handovers/save-signoff';

/** What a browser sent as JSON; the command's own schema refuses what does not fit. */
function paperOf(text: string | undefined): Omit<Parameters<typeof saveSignoff>[1], 'signoffId'> {
  try {
    return JSON.parse(text ?? '') as Omit<Parameters<typeof saveSignoff>[1], 'signoffId'>;
  } catch {
    throw new DomainError('invalidInput');
  }
}

/** A signed list as it was ticked. A request and no action: a phone gives up waiting for one, and sends it again. */
export const POST = defineUpload('handover.record', (actor, { signoffId = '' }, { fields, requestId }) =>
  saveSignoff(actor, { ...paperOf(fields.paper), signoffId }, requestId),
);
