import { answersTo, paid, readAnswerOf, sentBatch } from './paid';
import { type GivenPerson, givenAllocated } from './allocated';
import { ok } from './drive';
import type { World } from './world';

/** A drive whose items are issued by the insurer, from the allocation on by the commands of the product. Gives its id. */
export async function givenIssued(world: World, given: readonly GivenPerson[]): Promise<string> {
  const { driveId } = await givenAllocated(world, given);
  await paid(world, driveId);
  const batchId = await sentBatch(world, driveId);
  ok(await readAnswerOf(world, batchId, await answersTo(batchId)));
  return driveId;
}
