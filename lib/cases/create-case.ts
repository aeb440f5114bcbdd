import { can } from '@/lib/access/permissions';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { openCase } from './open-case';
import { KINDS_OF_WARD } from './rules';
import { NewCaseInput } from './schema';

/**
 * Opens a case by hand. A ward or base office reports what happens in its wards (a delivery problem, an objection), as source
 * `ward`, never about itself. Throws DomainError notAllowed | invalidInput (the ward is not among its own).
 */
export const createCase = defineCommand({
  name: 'case.open',
  permission: 'case.open',
  input: NewCaseInput,
  async run(ctx, { driveId, itemId, lineId, wardCode, ...input }) {
    const office = ctx.actor.placeRole === 'province';
    const ward = wardCode || (ctx.actor.wardCodes.length === 1 ? ctx.actor.wardCodes[0]! : '');
    if (!office) {
      if (!can(ctx.actor.role, 'case.answer') && !(KINDS_OF_WARD as readonly string[]).includes(input.kind))
        throw new DomainError('notAllowed');
      if (!ctx.actor.wardCodes.includes(ward)) throw new DomainError('invalidInput', {}, { wardCode: 'required' });
    }
    if (input.aboutWard && !ward) throw new DomainError('invalidInput', {}, { wardCode: 'required' });
    const caseId = await openCase(ctx, {
      ...input,
      aboutWard: office && input.aboutWard,
      source: office ? input.source : 'ward',
      wardCode: ward || null,
      driveId: driveId ?? null,
      itemId: itemId ?? null,
      lineId: lineId ?? null,
    });
    return { caseId };
  },
});
