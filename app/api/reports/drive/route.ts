import { defineDownload } from '@/lib/core/route';
import { exportReport } from '@/lib/reports/export-report';

/** The drive report as a workbook, up to a day. */
export const GET = defineDownload('report.read', async (actor, _params, search) => {
  const file = await exportReport(actor, search.get('drive') ?? '', search.get('asOf') ?? '');
  return { ...file, contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
});
