import { defineDownload } from '@/lib/core/route';
import { asLocale } from '@/lib/i18n/locales';
import { exportReport } from '@/lib/reports/export-report';

/** The drive report as a workbook, up to a day. */
export const GET = defineDownload('report.read', async (actor, _params, search) => {
  const file = await exportReport(actor, {
    driveId: search.get('drive') ?? '',
    asOf: search.get('asOf') ?? '',
    language: asLocale(search.get('language') ?? undefined),
  });
  return { ...file, contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
});
