import { printLabels } from '@/lib/cards/print-labels';
import { DomainError } from '@/lib/core/errors';
import { defineDownload } from '@/lib/core/route';
import { renderPdf } from '@/lib/documents/render';

/** Labels (2 × 7 on A4) or cover letters of a drive's issued items: `?drive=…&what=labels|letters&ward=…&skip=…`. */
export const GET = defineDownload('card.issue', async (actor, _, search) => {
  const print = await printLabels(actor, {
    driveId: search.get('drive') ?? '',
    what: search.get('what') === 'letters' ? 'letters' : 'labels',
    wardCode: search.get('ward') ?? '',
    skip: Number(search.get('skip') ?? 0),
  });
  if (!print.ok) throw new DomainError(print.code === 'invalidInput' ? 'notFound' : print.code);
  const body =
    print.value.template === 'cardLabels'
      ? await renderPdf('cardLabels', print.value.data)
      : await renderPdf('cardLetters', print.value.data);
  return { body, name: `${print.value.template}.pdf`, contentType: 'application/pdf', inline: true };
});
