import yauzl from 'yauzl';
import { DomainError } from '@/lib/core/errors';

const MAX_ENTRIES = 200;
const MAX_ENTRY_BYTES = 80 * 1024 * 1024;
const MAX_TOTAL_BYTES = 100 * 1024 * 1024;
/** Real sheets shrink 5–30 times, a bomb a thousand times; small entries may shrink as they like. */
const MAX_RATIO = 200;
const RATIO_COUNTS_FROM = 1024 * 1024;

const tooLarge = (): DomainError =>
  new DomainError('fileTooLarge', { reason: 'inflated', limitMb: MAX_TOTAL_BYTES / 1024 / 1024 });

const open = (bytes: Buffer): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySize: true, strictFileNames: true };
    yauzl.fromBuffer(bytes, options, (error, zip) => (error ? reject(error) : resolve(zip)));
  });

/** Inflates an entry and keeps nothing: the sizes that a zip declares are its maker's word only. */
const inflate = (zip: yauzl.ZipFile, entry: yauzl.Entry, budget: number): Promise<number> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      let bytes = 0;
      stream.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > budget) stream.destroy(tooLarge());
      });
      stream.on('end', () => resolve(bytes));
      stream.on('error', reject);
    });
  });

/**
 * Looks through a zip file before anything parses it, since no spreadsheet library stops at a bomb.
 * @returns the names of its entries
 * @throws DomainError fileTooLarge when it would inflate beyond the limits, fileUnreadable when damaged or encrypted
 */
export async function guardZip(bytes: Buffer): Promise<Set<string>> {
  try {
    return await walk(await open(bytes));
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('fileUnreadable', { reason: 'damaged' });
  }
}

function walk(zip: yauzl.ZipFile): Promise<Set<string>> {
  if (zip.entryCount > MAX_ENTRIES) throw tooLarge();
  const names = new Set<string>();
  let declared = 0;
  let real = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(names));
    zip.on('entry', (entry: yauzl.Entry) => {
      declared += entry.uncompressedSize;
      const big = entry.uncompressedSize > RATIO_COUNTS_FROM;
      if (entry.generalPurposeBitFlag & 1) return reject(new DomainError('fileUnreadable', { reason: 'password' }));
      if (names.has(entry.fileName)) return reject(new DomainError('fileUnreadable', { reason: 'damaged' }));
      if (entry.uncompressedSize > MAX_ENTRY_BYTES || declared > MAX_TOTAL_BYTES) return reject(tooLarge());
      if (big && entry.uncompressedSize > entry.compressedSize * MAX_RATIO) return reject(tooLarge());
      names.add(entry.fileName);
      inflate(zip, entry, MAX_TOTAL_BYTES - real).then((size) => {
        real += size;
        zip.readEntry();
      }, reject);
    });
    zip.readEntry();
  });
}
