import { DomainError } from '@/lib/core/errors';
import { defineDownload } from '@/lib/core/route';
import { printDocument, renderPrint } from '@/lib/documents/print-document';
import { issueListPaper } from '@/lib/lists/print-list';

/** The list to sign (`?kind=wardList`) or what hangs on the board (`?kind=postingList`), as PDF. */
export const GET = defineDownload('document.print', async (actor, { listId = '' }, search) => {
  const kind = search.get('kind') === 'postingList' ? 'postingList' : 'wardList';
  const issued = await issueListPaper(actor, { listId, kind });
  if (!issued.ok) throw new DomainError(issued.code === 'invalidInput' ? 'notFound' : issued.code);
  const print = await printDocument(actor, issued.value);
  if (!print.ok) throw new DomainError(print.code);
  const name = `${kind === 'wardList' ? 'danh-sach' : 'niem-yet'}-${print.value.nth}.pdf`;
  return { body: await renderPrint(print.value), name, contentType: 'application/pdf', inline: true };
});
