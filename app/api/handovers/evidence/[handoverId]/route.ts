import { defineDownload } from '@/lib/core/route';
import { openEvidence } from '@/lib/handovers/queries';

/** The signature or photo of a handover. */
export const GET = defineDownload('handover.read', async (actor, { handoverId = '' }) => {
  const { bytes, name, contentType } = await openEvidence.as(actor, handoverId);
  return { body: bytes, name, contentType, inline: true };
});
