import { extractText, getDocumentProxy } from 'unpdf';

export type PdfText = { pages: string[]; all: string; tagged: boolean; title: string | undefined };

/** What a PDF reader finds in the bytes: text per page as stored, and whether it is tagged for screen readers. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const pdf = await getDocumentProxy(bytes.slice());
  const { text } = await extractText(pdf, { mergePages: false });
  const marks = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string } };
  const pages = text.map((page) => page.replace(/\s+/g, ' '));
  return { pages, all: pages.join(' '), tagged: marks?.Marked === true, title: info.Title };
}
