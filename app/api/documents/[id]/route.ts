import { DomainError } from '@/lib/core/errors';
import { defineDownload } from '@/lib/core/route';
import { withoutMarks } from '@/lib/core/text';
import { printDocument, renderPrint } from '@/lib/documents/print-document';

/** Prints a document as PDF: the first time as the original, later as a marked copy. `lang=en`: the translation, where there is one. */
export const GET = defineDownload('document.print', async (actor, { id = '' }, search) => {
  const translation = search.get('lang') === 'en';
  const printed = await printDocument(actor, { documentId: id, translation });
  if (!printed.ok) throw new DomainError(printed.code === 'invalidInput' ? 'notFound' : printed.code);
  const { kind, number, nth } = printed.value;
  const name = `${kind}-${withoutMarks(number).replace(/[^A-Za-z0-9]+/g, '-')}-${translation ? 'en' : nth}.pdf`;
  return {
    body: await renderPrint(printed.value),
    name,
    contentType: 'application/pdf',
    inline: true,
  };
});
