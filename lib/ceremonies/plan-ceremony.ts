import { provinceOf } from '@/lib/access/actor-type';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { driveOf } from '@/lib/drives/drive-ref';
import { ceremonyOf, columnsOf, saveCeremony, sendToWard, writeParticipants } from './ceremony-ref';
import { isOpen } from './rules';
import { CreateCeremonyInput, UpdateCeremonyInput } from './schema';

/** Plans a ceremony of a running drive. What is booked twice is a warning on its page, never a refusal. */
export const createCeremony = defineCommand({
  name: 'ceremony.create',
  permission: 'ceremony.edit',
  input: CreateCeremonyInput,
  async run(ctx, { driveId, ...fields }) {
    await driveOf(ctx, driveId, ['approved', 'open', 'distributing']);
    const ceremonyId = newId();
    await ctx.tx.ceremony.createMany({
      data: [
        {
          id: ceremonyId,
          provinceCode: provinceOf(ctx.actor),
          driveId,
          createdById: ctx.actor.userId,
          ...columnsOf(fields),
        },
      ],
    });
    await writeParticipants(ctx, ceremonyId, fields);
    ctx.audit({ what: 'ceremony.created', subjectType: 'Ceremony', subjectId: ceremonyId, driveId });
    return { ceremonyId };
  },
});

/** Changes place, hours, agenda or people while it has not been held; who was chosen in a ward that is no longer invited gets the card there. DomainError notFound | wrongState | stale. */
export const updateCeremony = defineCommand({
  name: 'ceremony.update',
  permission: 'ceremony.edit',
  input: UpdateCeremonyInput,
  async run(ctx, { ceremonyId, version, ...fields }) {
    const ceremony = await ceremonyOf(ctx, ceremonyId);
    if (!isOpen(ceremony.state)) throw new DomainError('wrongState', { state: ceremony.state });
    await saveCeremony(ctx, ceremony, version, columnsOf(fields));
    await writeParticipants(ctx, ceremonyId, fields);
    const items = await sendToWard(ctx, ceremonyId, { wardCode: { notIn: fields.wardCodes } });
    const about = { subjectType: 'Ceremony', subjectId: ceremonyId, driveId: ceremony.driveId };
    ctx.audit({ what: 'ceremony.changed', ...about, ...(items > 0 && { counts: { items } }) });
    return { ceremonyId };
  },
});
