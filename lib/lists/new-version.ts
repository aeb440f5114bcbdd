import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { Prisma } from '@/lib/generated/prisma/client';
import { auditOf, lockList } from './load-list';
import { ListIdInput } from './schema';

/**
 * An approved list never changes: a correction is a new draft with copies of its lines, numbered one higher, that names the list
 * it supersedes. Lines that were left out stay left out. DomainError notFound | wrongState (not approved, or it has a successor).
 */
export const newListVersion = defineCommand({
  name: 'list.newVersion',
  permission: 'list.edit',
  input: ListIdInput,
  timeout: 60_000,
  async run(ctx, { listId }) {
    const list = await lockList(ctx, listId);
    const successors = await ctx.tx.wardList.count({ where: { supersedesId: listId } });
    if (!['approved', 'locked'].includes(list.state) || successors > 0) throw new DomainError('wrongState');
    const { provinceCode, wardCode, driveId, phaseId, origin, tag, title } = list;
    const copy = { id: newId(), wardCode, driveId };
    await ctx.tx.wardList.createMany({
      data: [
        {
          ...copy,
          provinceCode,
          phaseId,
          origin,
          tag,
          title,
          listVersion: list.listVersion + 1,
          supersedesId: listId,
          createdById: ctx.actor.userId,
        },
      ],
    });
    // An erased line names nobody: there is nothing in it to correct.
    const where = { listId, erasedAt: null };
    const lines = await ctx.tx.listLine.findMany({ where, orderBy: { rowNumber: 'asc' } });
    const data = lines.map((line) => ({
      ...line,
      id: newId(),
      listId: copy.id,
      state: line.state === 'excluded' ? 'excluded' : 'waiting',
      stateReason: line.state === 'excluded' ? line.stateReason : null,
      raw: (line.raw ?? Prisma.DbNull) as Prisma.InputJsonValue,
      problems: line.problems as Prisma.InputJsonValue,
      createdById: ctx.actor.userId,
      createdAt: ctx.now,
      version: 1,
    }));
    for (let at = 0; at < data.length; at += 500) await ctx.tx.listLine.createMany({ data: data.slice(at, at + 500) });
    ctx.audit({ what: 'list.versionCreated', ...auditOf(copy), counts: { lines: data.length } });
    return { listId: copy.id };
  },
});
