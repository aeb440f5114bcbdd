import { type Actor, provinceOf } from '@/lib/access/actor-type';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/core/place';
import { once } from '@/lib/core/read-together';
import { Prisma } from '@/lib/generated/prisma/client';
import type { DriveState } from './rules';

export type DriveRow = Prisma.DriveGetPayload<object>;
type Asker = { tx: Tx; actor: Actor };

/**
 * A drive that the actor may see; a ward or base office sees those that it takes part in, drafts left out (policy).
 * @param states when given, the drive must be in one of them
 * @throws DomainError notFound; wrongState, with the state it is in
 */
export async function driveOf(
  { tx, actor }: Asker,
  driveId: string,
  states?: readonly DriveState[],
): Promise<DriveRow> {
  const provinceCode = provinceOf(actor);
  const drive = await once(tx, `drive ${driveId}`, () => tx.drive.findFirst({ where: { id: driveId, provinceCode } }));
  if (!drive) throw new DomainError('notFound');
  if (states && !(states as readonly string[]).includes(drive.state))
    throw new DomainError('wrongState', { state: drive.state });
  return drive;
}

/**
 * The same for an office, holding the drive as it is until the end of the transaction: it is neither cancelled nor closed
 * under an approval of money. Only roles of a province may lock.
 */
export async function holdDrive(ctx: Asker, driveId: string, states: readonly DriveState[]): Promise<DriveRow> {
  await ctx.tx
    .$queryRaw`select id from "Drive" where id = ${driveId}::uuid and "provinceCode" = ${provinceOf(ctx.actor)} for share`;
  return driveOf(ctx, driveId, states);
}

/**
 * Saves a change of the row under its version, and takes the lock that later changes wait for.
 * @throws DomainError stale with `current` as the form knows it
 */
export async function saveDrive(
  ctx: Asker,
  drive: DriveRow,
  version: number,
  data: Prisma.DriveUpdateManyMutationInput,
  current: (now: DriveRow) => Record<string, unknown> | Promise<Record<string, unknown>> = () => ({}),
): Promise<void> {
  const { count } = await ctx.tx.drive.updateMany({
    where: { id: drive.id, provinceCode: drive.provinceCode, state: drive.state, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count > 0) return;
  const now = await driveOf(ctx, drive.id);
  if (now.state !== drive.state) throw new DomainError('wrongState', { state: now.state });
  throw new DomainError('stale', { current: { ...(await current(now)), version: now.version } });
}
