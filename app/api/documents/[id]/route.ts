import { DomainError } from '@/lib/core/errors';
import { defineDownload } from '@/lib/core/route';
import { withoutMarks } from '@/lib/core/text';
import { asLocale } from '@/lib/i18n/locales';
import { printDocument, renderPrint } from '@/lib/documents/print-document';

/** Prints a document as PDF: the first time as the original, later as a marked copy. `lang=en`: the translation, where there is one. */
export const GET = defineDownload('document.print', async (actor, { id = '' }, search) => {
  const printed = await printDocument(actor, { documentId: id });
  if (!printed.ok) throw new DomainError(printed.code === 'invalidInput' ? 'notFound' : printed.code);
  const { kind, number, nth } = printed.value;
  const name = `${kind}-${withoutMarks(number).replace(/[^A-Za-z0-9]+/g, '-')}-${nth}.pdf`;
  return {
    body: await renderPrint(printed.value, asLocale(search.get('lang') ?? undefined)),
    name,
    contentType: 'application/pdf',
    inline: true,
  };
});
