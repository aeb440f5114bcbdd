import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { openCase } from './open-case';
import { KINDS_OF_WARD } from './rules';
import { NewCaseInput } from './schema';

/**
 * Opens a case by hand. A ward or base office reports what happens in its wards (a delivery problem, an objection), as source
 * `ward`, never about itself. Throws DomainError notAllowed | notFound | invalidInput (the ward is not
 * among its own).
 */
export const createCase = defineCommand({
  name: 'case.open',
  permission: 'case.open',
  input: NewCaseInput,
  async run(ctx, { driveId, itemId, lineId, wardCode, ...input }) {
    const office = ctx.actor.placeRole === 'province';
    const ward = wardCode || (ctx.actor.placeRole === 'ward' ? ctx.actor.placeCode : '');
    if (!office) {
      if (!(KINDS_OF_WARD as readonly string[]).includes(input.kind)) throw new DomainError('notAllowed');
      if (!ctx.actor.wardCodes.includes(ward)) throw new DomainError('invalidInput', {}, { wardCode: 'required' });
    }
    if (input.aboutWard && !ward) throw new DomainError('invalidInput', {}, { wardCode: 'required' });
    // Ids come with the address of the page; one that the actor cannot see names nothing.
    const seen = [
      !driveId || (await ctx.tx.drive.count({ where: { id: driveId } })) > 0,
      !itemId || (await ctx.tx.item.count({ where: { id: itemId } })) > 0,
      !lineId || (await ctx.tx.listLine.count({ where: { id: lineId } })) > 0,
    ];
    if (seen.includes(false)) throw new DomainError('notFound');
    const caseId = await openCase(ctx, {
      ...input,
      aboutWard: office && input.aboutWard,
      source: office ? input.source : 'ward',
      wardCode: ward || null,
      driveId: driveId || null,
      itemId: itemId || null,
      lineId: lineId || null,
    });
    return { caseId };
  },
});
