import { can, type Permission } from '@/lib/access/permissions';
import type { ApprovalSubject } from '@/lib/core/approval';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { openFile, storeFile } from '@/lib/core/files';
import { defineQuery } from '@/lib/core/query';
import { UploadedFileSchema } from '@/lib/core/uploaded-file';
import * as z from 'zod/mini';

/** Keeps a paper that an approval, or a proposal of money, is about to name. DomainError fileUnknownFormat. */
export const keepScan = defineCommand({
  name: 'scan.keep',
  permission: 'scan.keep',
  input: z.object({ file: UploadedFileSchema }),
  async run(ctx, { file }) {
    const scanFileId = await storeFile(ctx, { class: 'scan', name: file.name, bytes: file.bytes });
    ctx.audit({ what: 'scan.kept', subjectType: 'StoredFile', subjectId: scanFileId });
    return { scanFileId };
  },
});

/** Who may read a thing may see the paper that approved it. */
const READ: Record<ApprovalSubject, Permission> = {
  Drive: 'drive.read',
  WardList: 'list.read',
  AllocationRun: 'allocation.read',
  Remittance: 'remittance.read',
  PriceRule: 'price.read',
  FundDecision: 'fund.read',
  Erasure: 'person.read',
};

/** The signed paper of an approval. DomainError notFound where there is none, or its subject is not the reader's to see. */
export const openScan = defineQuery('document.read', async ({ tx, actor }, approvalId: string) => {
  const approval = await tx.approval.findUnique({ where: { id: approvalId } });
  if (!approval?.scanFileId || !can(actor.role, READ[approval.subjectType as ApprovalSubject]))
    throw new DomainError('notFound');
  return openFile(tx, approval.scanFileId);
});
