/** Text is NFC at every door: macOS, old Unikey and PDFs send decomposed letters, which search and print badly. */
export function nfcDeep(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(nfcDeep);
  if (value && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, nfcDeep(item)]));
  }
  return value;
}

/** A value as JSON can hold it: bigint as digits, dates as ISO text, undefined left out. */
export const plainJson = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value ?? null, (_key, item: unknown) => (typeof item === 'bigint' ? item.toString() : item)),
  );
