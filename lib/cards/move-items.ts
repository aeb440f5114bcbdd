import { provinceOf } from '@/lib/access/actor-type';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { STEPS } from './rules';
import { MoveItemsInput } from './schema';

/**
 * Moves issued items one step, those chosen or all of a ward that can make it: printed, brought to the ward, told, activated, help
 * offered. Items that cannot make the step stay as they are. DomainError nothingToDo when none can.
 */
export const moveItems = defineCommand({
  name: 'item.move',
  permission: 'card.issue',
  input: MoveItemsInput,
  timeout: 60_000,
  async run(ctx, { driveId, step, wardCode, itemIds }) {
    const { form, from, to, activation } = STEPS[step];
    await ctx.tx.$queryRaw`
      select id from "Item" where "driveId" = ${driveId}::uuid and "provinceCode" = ${provinceOf(ctx.actor)} and form = ${form}
      order by id for update`;
    const items = await ctx.tx.item.findMany({
      where: {
        driveId,
        provinceCode: provinceOf(ctx.actor),
        form,
        state: { in: [...from] },
        ...(step === 'help' ? { activation: null } : {}),
        ...(wardCode ? { wardCode } : {}),
        ...(itemIds ? { id: { in: itemIds } } : {}),
      },
      select: { id: true, wardCode: true },
    });
    if (items.length === 0) throw new DomainError('nothingToDo');
    await ctx.tx.item.updateMany({
      where: { id: { in: items.map(({ id }) => id) } },
      data: { state: to, ...(activation ? { activation } : {}), version: { increment: 1 } },
    });
    const what = activation ? `item.${activation}` : `item.${to}`;
    for (const item of items)
      ctx.audit({ what, subjectType: 'Item', subjectId: item.id, driveId, wardCode: item.wardCode });
    return { moved: items.length };
  },
});
