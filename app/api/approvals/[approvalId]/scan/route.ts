import { defineDownload } from '@/lib/core/route';
import { openScan } from '@/lib/documents/approval-scan';

/** The signed paper of an approval, shown in the browser. */
export const GET = defineDownload('document.read', async (actor, { approvalId = '' }) => {
  const { bytes, name, contentType } = await openScan.as(actor, approvalId);
  return { body: bytes, name, contentType, inline: true };
});
