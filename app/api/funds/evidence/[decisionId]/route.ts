import { defineDownload } from '@/lib/core/route';
import { openEvidence } from '@/lib/funds/decision-queries';

/** The giver's letter or the minutes behind a proposal on money that is left. */
export const GET = defineDownload('fund.read', async (actor, { decisionId = '' }) => {
  const { bytes, name, contentType } = await openEvidence.as(actor, decisionId);
  return { body: bytes, name, contentType, inline: true };
});
