import { defineDownload } from '@/lib/core/route';
import { openPagePhoto } from '@/lib/handovers/signoff-queries';

/** The photo of a signed page. */
export const GET = defineDownload('handover.read', async (actor, { signoffId = '', pageId = '' }) => {
  const { bytes, name, contentType } = await openPagePhoto.as(actor, signoffId, pageId);
  return { body: bytes, name, contentType, inline: true };
});
