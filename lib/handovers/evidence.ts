import * as z from 'zod/mini';
import { provinceOf } from '@/lib/access/actor-type';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { storeFile } from '@/lib/core/files';
import { UploadedFileSchema } from '@/lib/core/uploaded-file';
import { signoffOf } from './item-ref';

/** Files that prove a handover must be kept ones that the actor can see. DomainError notFound. */
export async function knownFiles({ tx, actor }: Pick<Ctx, 'tx' | 'actor'>, ids: readonly string[]): Promise<void> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return;
  const count = await tx.storedFile.count({
    where: {
      id: { in: unique },
      provinceCode: provinceOf(actor),
      class: { in: ['signature', 'photo', 'scan'] },
    },
  });
  if (count !== unique.length) throw new DomainError('notFound');
}

/**
 * Keeps the photo of a signed page until the list is saved with it. Throws DomainError notFound | fileUnknownFormat.
 */
export const keepPagePhoto = defineCommand({
  name: 'signoff.keepPhoto',
  permission: 'handover.record',
  input: z.object({ signoffId: z.uuid(), file: UploadedFileSchema }),
  async run(ctx, { signoffId, file }) {
    const { driveId, wardCode } = await signoffOf(ctx, signoffId);
    const fileId = await storeFile(ctx, { class: 'scan', name: file.name, bytes: file.bytes, wardCode });
    ctx.audit({ what: 'signoff.photoKept', subjectType: 'SignoffList', subjectId: signoffId, driveId, wardCode });
    return { fileId };
  },
});
