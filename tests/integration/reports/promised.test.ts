import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDays, type Day, setClock, startOfDay, vietnamDay } from '@/lib/core/clock';
import { getDriveOverview } from '@/lib/drives/queries';
import { cancelPledge, writeOffPledge } from '@/lib/funds/end-pledge';
import { getDriveFunds } from '@/lib/funds/queries';
import { readReport } from '@/lib/reports/report';
import { listSponsors } from '@/lib/sponsors/queries';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { makeDrive } from '@/tests/support/drive';
import { done, giveMoney, givePledge, giveSponsor } from '@/tests/support/gifts';
import { makeWorld, type World } from '@/tests/support/world';

let world: World;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});
afterEach(() => setClock(null));

test('a pledge counts until the day it ended; of one written off, what came of it stays', async () => {
  const [driveId, sponsorId, today] = [await makeDrive(world), await giveSponsor(world.finance), vietnamDay()];
  const [withdrawn, lessened, kept, cards] = [
    await givePledge(world.finance, sponsorId, 9_000_000n, { driveId }),
    await givePledge(world.finance, sponsorId, 5_000_000n, { driveId }),
    await givePledge(world.finance, sponsorId, 3_000_000n, { driveId }),
    await givePledge(world.finance, sponsorId, 0n, { driveId, kind: 'cards', amount: '', count: '2' }),
  ];
  await giveMoney(world.finance, lessened.pledgeId, 2_000_000n);
  await giveMoney(world.finance, cards.pledgeId, 800_000n);
  const pledgedOn = async (day: Day) => (await readReport.as(world.finance, driveId, 'vi', day)).money?.pledged;
  expect(await pledgedOn(today)).toBe(17_800_000n);

  const later = addDays(today, 3);
  setClock(startOfDay(later));
  const end = { version: 1, reason: 'Công ty gặp khó khăn' };
  done(await cancelPledge(world.finance, { pledgeId: withdrawn.pledgeId, ...end }));
  done(await writeOffPledge(world.finance, { pledgeId: lessened.pledgeId, ...end }));
  expect(await pledgedOn(addDays(later, -1))).toBe(17_800_000n);
  expect(await pledgedOn(later)).toBe(5_800_000n);
  expect((await getDriveOverview.as(world.finance, driveId)).figures.money?.pledged).toBe(5_800_000n);
  expect((await getDriveFunds.as(world.finance, driveId)).totals.promised).toBe(5_800_000n); // the same rule, over rows
  const table = { sort: 'name', desc: false, skip: 0, take: 10, filters: {} } as Parameters<typeof listSponsors>[0];
  expect((await listSponsors.as(world.finance, table)).rows[0]?.pledged).toBe(5_800_000n);

  const open = asOwner(async (c) => {
    await c.query(`select set_config('app.command', 'test', false)`);
    await c.query(`update "Pledge" set "endedOn" = now() where id = $1`, [kept.pledgeId]);
  });
  await expect(open).rejects.toThrow(/Pledge_endedOn/);
});
