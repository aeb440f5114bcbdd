import { defineDownload } from '@/lib/core/route';
import { withoutMarks } from '@/lib/core/text';
import { readTemplateFacts } from '@/lib/lists/queries';
import { writeTemplate } from '@/lib/lists/template';

/** The empty list of a drive as XLSX, with its groups and its deadline. */
export const GET = defineDownload('list.read', async (actor, _params, search) => {
  const facts = await readTemplateFacts.as(actor, search.get('drive') ?? '');
  return {
    body: await writeTemplate(facts),
    name: `mau-danh-sach-${withoutMarks(facts.wardName || facts.planNumber)
      .replace(/[^A-Za-z0-9]+/g, '-')
      .toLowerCase()}.xlsx`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  };
});
