import { addDays, type Day, setClock, startOfDay, vietnamDay } from '@/lib/core/clock';
import { withClient } from '@/lib/commands/sql';
import { recordHandover } from '@/lib/handovers/record-handover';
import { openBaseOffice } from '@/prisma/demo/office';
import { allocate, approvedList, type GivenPerson, people } from '@/tests/support/allocated';
import { urls } from '@/tests/support/database';
import { makeDrive, ok } from '@/tests/support/drive';
import { giveMoney, givePledge, giveSponsor } from '@/tests/support/gifts';
import { all } from '@/tests/support/issued';
import { answersTo, paid, readAnswerOf, sentBatch } from '@/tests/support/paid';
import { addUser, BAC_NINH, WARD, type World } from '@/tests/support/world';

/** Today of the machine, before any clock is moved. */
export const TODAY = vietnamDay(new Date());
export const ago = (days: number): Day => addDays(TODAY, -days);
export const on = (day: Day): void => setClock(new Date(startOfDay(day).getTime() + 10 * 3_600_000));

const other = (one: GivenPerson, n: number): GivenPerson => ({
  ...one,
  fullName: `${one.fullName} B`,
  citizenId: `0242${50 + n}${300_000 + n}`,
});

/**
 * A drive in which 12 people of Bắc Giang and 2 of Đa Mai got cards from one giver: lists sent 20 days ago, allocated 10, paid 8,
 * answered 6, three handed over 4 days ago, one of them on stage.
 */
export async function reportedDrive(world: World) {
  on(ago(30));
  const driveId = await makeDrive(world);
  const sponsorId = await giveSponsor(world.finance);
  const { pledgeId } = await givePledge(world.finance, sponsorId, 90_000_000n, { driveId });
  await giveMoney(world.finance, pledgeId, 90_000_000n);
  await approvedList(driveId, people(12));
  await approvedList(driveId, people(2, { wardCode: WARD.daMai }).map(other));
  await bySuperuser(
    `update "WardList" w set "submittedAt" = $1, "phaseId" = (select id from "Phase" p where p."driveId" = w."driveId" order by "order" limit 1)`,
    [startOfDay(ago(20))],
  );
  on(ago(10));
  await allocate(world, driveId);
  on(ago(8));
  await paid(world, driveId);
  const batchId = await sentBatch(world, driveId);
  on(ago(6));
  ok(await readAnswerOf(world, batchId, await answersTo(batchId)));
  on(ago(4));
  const items = await all<{ id: string }>(`select id from "Item" where "wardCode" = $1 order by id`, [WARD.bacGiang]);
  for (const { id: itemId } of items.slice(0, 3)) await handOver(world, itemId);
  await bySuperuser(`update "Handover" set route = 'stage' where "itemId" = $1`, [items[0]!.id]);
  setClock(null);
  return { driveId, sponsorId, items };
}

export const handOver = async (world: World, itemId: string): Promise<string> =>
  ok(
    await recordHandover(world.collection, {
      itemId,
      receiver: { receiver: 'self' },
      route: 'wardOffice',
      evidence: 'thumbprint',
    }),
  ).id;

/** A base office that covers Đa Mai alone. */
export async function baseOfDaMai() {
  await openBaseOffice(`${BAC_NINH}-09`, 'BHXH cơ sở Đa Mai', 'Da Mai base office', [WARD.daMai]);
  return addUser('baseOffice', `${BAC_NINH}-09`);
}

/** What no command does: sets a scene past the triggers. */
export const bySuperuser = (sql: string, values: unknown[]): Promise<void> =>
  withClient(urls.superuser, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(sql, values);
  });
