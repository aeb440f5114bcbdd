import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { auditOf, lockList, visibleLists } from './load-list';
import { RemarkInput, RemarkRef } from './schema';

/** A remark on a list or on one line of it: by the office in review, by the ward, by the Fatherland Front. */
export const addRemark = defineCommand({
  name: 'list.remark',
  permission: 'list.remark',
  input: RemarkInput,
  async run(ctx, { listId, lineId, text }) {
    const list = await lockList(ctx, listId);
    if (['approved', 'locked'].includes(list.state)) throw new DomainError('listNotEditable');
    if (lineId && (await ctx.tx.listLine.count({ where: { id: lineId, listId } })) === 0)
      throw new DomainError('notFound');
    const id = newId();
    const { provinceCode, wardCode } = list;
    const { userId, role } = ctx.actor;
    await ctx.tx.listRemark.createMany({
      data: [{ id, provinceCode, wardCode, listId, lineId: lineId ?? null, text, byId: userId, byRole: role }],
    });
    ctx.audit({
      what: 'list.remarked',
      ...auditOf(list),
      ...(lineId ? { subjectType: 'ListLine', subjectId: lineId } : {}),
    });
    return { remarkId: id };
  },
});

/** Marks a remark as dealt with. DomainError notFound | notAllowed | nothingToDo (it is already). */
export const resolveRemark = defineCommand({
  name: 'list.resolveRemark',
  permission: 'list.remark',
  input: RemarkRef,
  async run(ctx, { remarkId }) {
    const remark = await ctx.tx.listRemark.findFirst({
      where: { id: remarkId, list: visibleLists(ctx.actor) },
      include: { list: true },
    });
    if (!remark) throw new DomainError('notFound');
    // Who only comments says of his own words that they are dealt with, of nobody else's.
    if (ctx.actor.role === 'wardObserver' && remark.byId !== ctx.actor.userId) throw new DomainError('notAllowed');
    const { count } = await ctx.tx.listRemark.updateMany({
      where: { id: remarkId, resolvedAt: null },
      data: { resolvedAt: ctx.now },
    });
    if (count === 0) throw new DomainError('nothingToDo');
    ctx.audit({ what: 'list.remarkResolved', ...auditOf(remark.list) });
    return { remarkId };
  },
});
