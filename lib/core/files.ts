import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/access/actor-type';
import { addMonths, dayToDate, type Day } from './clock';
import { DomainError } from './errors';
import { newId } from './ids';
import type { Tx } from './place';
import { storage } from './storage';

export type FileClass =
  'list' | 'signature' | 'photo' | 'scan' | 'document' | 'batch' | 'answer' | 'insurance' | 'statement' | 'export';

/**
 * Months a file is kept, by class. Vouchers and what proves a handover: 10 years (accounting law, vouchers used for books);
 * working papers with personal data go early.
 */
const KEPT_MONTHS: Record<FileClass, number> = {
  list: 24,
  signature: 120,
  photo: 120,
  scan: 120,
  document: 120,
  batch: 120,
  answer: 120,
  insurance: 12,
  statement: 120,
  export: 1,
};

const SIGNS: [string, (b: Buffer) => boolean][] = [
  ['application/pdf', (b) => b.subarray(0, 5).toString('latin1') === '%PDF-'],
  ['image/png', (b) => b.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))],
  ['image/jpeg', (b) => b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff],
  [
    'image/webp',
    (b) => b.subarray(0, 4).toString('latin1') === 'RIFF' && b.subarray(8, 12).toString('latin1') === 'WEBP',
  ],
  [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    (b) => b.subarray(0, 2).toString('latin1') === 'PK',
  ],
  ['application/vnd.ms-excel', (b) => b.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))],
];

/** The type found in the bytes; the name and the browser's word are not believed. */
export const contentTypeOf = (bytes: Buffer): string =>
  SIGNS.find(([, is]) => is(bytes))?.[0] ?? 'application/octet-stream';

export const isPhoto = (contentType: string): boolean =>
  contentType.startsWith('image/') || contentType === 'application/pdf';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Until the transaction's end nobody else stores or removes these bytes: a purge must not take what is just being stored again. */
export const lockBytes = async (tx: Tx, sha256: string): Promise<void> =>
  void (await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`);

export interface NewFile {
  class: FileClass;
  name: string;
  bytes: Buffer;
  wardCode?: string;
  sponsorId?: string;
}

/** Keeps a file and its row; gives the row's id. Photos and scans must be an image or a PDF (DomainError fileUnknownFormat). */
export async function storeFile(ctx: { tx: Tx; actor: Actor; today: Day }, file: NewFile): Promise<string> {
  const contentType = contentTypeOf(file.bytes);
  if (['signature', 'photo', 'scan'].includes(file.class) && !isPhoto(contentType))
    throw new DomainError('fileUnknownFormat');
  const sha256 = sha256Of(file.bytes);
  await lockBytes(ctx.tx, sha256);
  await storage().put(sha256, file.bytes);
  const id = newId();
  await ctx.tx.storedFile.createMany({
    data: [
      {
        id,
        provinceCode: ctx.actor.provinceCode,
        wardCode: file.wardCode ?? (ctx.actor.placeRole === 'ward' ? ctx.actor.placeCode : null),
        sponsorId: file.sponsorId ?? null,
        class: file.class,
        name: file.name.slice(0, 200),
        contentType,
        size: file.bytes.length,
        sha256,
        createdById: ctx.actor.userId,
        purgeOn: dayToDate(addMonths(ctx.today, KEPT_MONTHS[file.class])),
      },
    ],
  });
  return id;
}

/** A file that the place of `tx` may see, with its bytes. DomainError notFound; fileGone past its retention. */
export async function openFile(tx: Tx, id: string) {
  const row = await tx.storedFile.findUnique({ where: { id } });
  if (!row) throw new DomainError('notFound');
  if (row.purgedAt) throw new DomainError('fileGone');
  return { ...row, bytes: await storage().get(row.sha256) };
}
