import * as z from 'zod/mini';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { storeFile } from '@/lib/core/files';
import { UploadedFileSchema } from '@/lib/core/uploaded-file';
import { auditOf, type LoadedList, lockForEdit } from './load-list';
import { ListRef } from './schema';

const assertSameVersion = (list: LoadedList, version: number) => {
  if (list.version !== version) throw new DomainError('stale', { current: { version: list.version } });
};

/**
 * The ward's leader signs the list as it stands, in the product. Any later change of the text withdraws the signature; signing
 * itself changes no text, so whoever has the list before him may send it at once.
 * DomainError notFound | notAllowed | listNotEditable | stale | listEmpty.
 */
export const signList = defineCommand({
  name: 'list.sign',
  permission: 'list.submit',
  input: ListRef,
  async run(ctx, { listId, version }) {
    if (ctx.actor.role !== 'wardLeader') throw new DomainError('notAllowed');
    const list = await lockForEdit(ctx, listId);
    assertSameVersion(list, version);
    const people = await ctx.tx.listLine.count({ where: { listId, state: { not: 'excluded' } } });
    if (people === 0) throw new DomainError('listEmpty');
    await ctx.tx.wardList.updateMany({
      where: { id: listId },
      data: { signKind: 'product', signedById: ctx.actor.userId, signedScanId: null },
    });
    ctx.audit({ what: 'list.signed', ...auditOf(list), counts: { people } });
    return { listId };
  },
});

/**
 * Attaches a photo or scan of the last page, signed and stamped on paper.
 * DomainError notFound | listNotEditable | stale | fileUnknownFormat.
 */
export const attachSignedPage = defineCommand({
  name: 'list.attachSignedPage',
  permission: 'list.submit',
  input: z.extend(ListRef, { file: UploadedFileSchema }),
  async run(ctx, { listId, version, file }) {
    const list = await lockForEdit(ctx, listId);
    assertSameVersion(list, version);
    const signedScanId = await storeFile(ctx, {
      class: 'scan',
      name: file.name,
      bytes: file.bytes,
      wardCode: list.wardCode,
    });
    await ctx.tx.wardList.updateMany({
      where: { id: listId },
      data: { signKind: 'scan', signedById: null, signedScanId },
    });
    ctx.audit({ what: 'list.signedPageAttached', ...auditOf(list) });
    return { listId };
  },
});
