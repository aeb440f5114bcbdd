import { provinceOf } from '@/lib/access/actor-type';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { auditOf } from './load-list';
import { LISTING_STATES } from './rules';
import { CreateListInput } from './schema';

/**
 * Opens an empty list of the actor's own ward. A ward may have several: per hamlet, school, union or phase.
 * DomainError notFound (a drive in which the ward takes no part) | wrongState (the drive takes no lists).
 */
export const createList = defineCommand({
  name: 'list.create',
  permission: 'list.edit',
  input: CreateListInput,
  async run(ctx, input) {
    const { tx, actor } = ctx;
    const wardCode = actor.placeCode;
    const drive = await tx.drive.findFirst({
      where: { id: input.driveId, provinceCode: provinceOf(actor), wards: { some: { wardCode } } },
      include: { phases: true },
    });
    if (!drive) throw new DomainError('notFound');
    if (!LISTING_STATES.includes(drive.state)) throw new DomainError('wrongState');
    if (input.phaseId && !drive.phases.some((phase) => phase.id === input.phaseId)) throw new DomainError('notFound');
    const list = { id: newId(), wardCode, driveId: drive.id };
    await tx.wardList.createMany({
      data: [
        {
          ...list,
          provinceCode: provinceOf(actor),
          phaseId: input.phaseId || null,
          origin: input.origin,
          title: input.title,
          tag: input.tag || null,
          createdById: actor.userId,
        },
      ],
    });
    ctx.audit({ what: 'list.created', ...auditOf(list) });
    return { listId: list.id };
  },
});
