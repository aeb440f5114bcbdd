import { exportAudit } from '@/lib/access/export-audit';
import { exportDownload } from '@/lib/core/export';
import { defineDownload } from '@/lib/core/route';

/** The audit as a workbook: `?purpose=…&language=…` and the filters of the audit page. */
export const GET = defineDownload('audit.read', async (actor, _, search) => {
  const chosen = Object.fromEntries([...search].filter(([, value]) => value !== ''));
  return exportDownload(await exportAudit(actor, { purpose: '', ...chosen }));
});
