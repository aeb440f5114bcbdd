import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** The reader's own code, served by ourselves; copied from the package of the same version before each build. */
prepareZXingModule({ overrides: { locateFile: (file: string) => `/wasm/${file}` } });

const OPTIONS = { formats: ['QRCode' as const], tryHarder: true };

/** Text of the first QR code in a picture, or null. */
export async function readQr(picture: Blob | ImageData): Promise<string | null> {
  const [found] = await readBarcodes(picture, OPTIONS);
  return found?.text ?? null;
}

/** Digits of a citizen number that are looked for: enough to find, too few to know it from an address bar. */
const CITIZEN_DIGITS = 6;

/**
 * Where a scanned code leads: our own printed codes to their page, the QR of an identity card (seven fields between bars) to a
 * search by the last digits of its number, anything else to a search for its text.
 */
export function addressOf(text: string, searchAt: string): string {
  const own = /\/s\/([0-9A-Za-z]{6,32})\/?$/.exec(text.trim());
  if (own) return `/s/${own[1]!}`;
  const [first = ''] = text.split('|');
  const q = /^\d{12}$/.test(first) ? first.slice(-CITIZEN_DIGITS) : text.trim().slice(0, 60);
  return `${searchAt}?${new URLSearchParams({ q }).toString()}`;
}
