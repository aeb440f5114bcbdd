import { allocate, approvedList, type GivenPerson } from './allocated';
import { asOwner } from './database';
import { makeDrive, ok } from './drive';
import { giveFund } from './gifts';
import { answersTo, paid, readAnswerOf, sentBatch } from './paid';
import { WARD, type World } from './world';

/** A drive whose items are issued by the insurer, from the allocation on by the commands of the product. Gives its id. */
export async function givenIssued(world: World, given: readonly GivenPerson[]): Promise<string> {
  const driveId = await givenPaid(world, given);
  const batchId = await sentBatch(world, driveId);
  ok(await readAnswerOf(world, batchId, await answersTo(batchId)));
  return driveId;
}

/** The same, with nothing issued yet. */
export async function givenPaid(
  world: World,
  given: readonly GivenPerson[],
  planNumber = '1894/KH-BHXH',
): Promise<string> {
  const driveId = await makeDrive(world, 'open', { planNumber });
  await giveFund(world.finance, 900_000_000n);
  const wards = new Set(given.map(({ wardCode }) => wardCode ?? WARD.bacGiang));
  for (const ward of wards)
    await approvedList(
      driveId,
      given.filter(({ wardCode }) => (wardCode ?? WARD.bacGiang) === ward),
    );
  await allocate(world, driveId);
  await paid(world, driveId);
  return driveId;
}

/** One value or row of plain SQL, as the owner sees it. */
export const one = async <T>(sql: string, values: unknown[] = []): Promise<T> =>
  (await asOwner((client) => client.query(sql, values))).rows[0] as T;

export const all = async <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
  (await asOwner((client) => client.query(sql, values))).rows as T[];
