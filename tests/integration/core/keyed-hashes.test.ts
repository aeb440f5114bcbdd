import { beforeEach, expect, test, vi } from 'vitest';
import { verifyAuditCommand } from '@/lib/commands/verify-audit';
import { withAudit } from '@/lib/core/command';
import { inPlace, placeOf } from '@/lib/core/place';
import { addLine, changeLine } from '@/lib/lists/save-line';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { ok } from '@/tests/support/drive';
import { all, one } from '@/tests/support/issued';
import { makeWorld, type World } from '@/tests/support/world';
import { fields, newList, openDrive } from '@/tests/integration/lists/given';

let world: World;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});

const NUMBER = '024154000001';

async function changedLine(): Promise<{ lineId: string; listId: string }> {
  const listId = await newList(world.ward, await openDrive(world));
  const { lineId } = ok(await addLine(world.ward, { ...fields({ citizenId: '' }), listId }));
  ok(await changeLine(world.ward, { ...fields({ citizenId: NUMBER }), lineId, version: 1 }));
  return { lineId, listId };
}
const noted = () =>
  one<{ id: string; hashes: Record<string, string> }>(
    `select id, hashes from "AuditEvent" where what = 'line.changed'`,
  );

test('what a line became is noted by a keyed hash and nowhere as a value; whoever has the value can prove it', async () => {
  await changedLine();
  const { id, hashes } = await noted();
  expect(hashes).toEqual({ citizenId: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const traces = await asOwner((client) => client.query(`select from "AuditEvent" a where a::text like '%${NUMBER}%'`));
  expect(traces.rowCount).toBe(0);
  vi.spyOn(console, 'log').mockReturnValue();
  expect(await verifyAuditCommand([id, 'citizenId', NUMBER])).toBe(0);
  expect(await verifyAuditCommand([id, 'citizenId', '024154000002'])).toBe(1);
  await expect(verifyAuditCommand([id, 'fullName', 'Ai'])).rejects.toThrow('notes no value');
});

test('one value of two people has two hashes, and one person keeps one key, also of twenty writers at once', async () => {
  const { lineId } = await changedLine();
  const write = (subjectId: string) =>
    inPlace(placeOf(world.ward, 'test.key'), (tx) =>
      withAudit(
        tx,
        world.ward,
        'test.key',
        async (ctx) => {
          const about = { subjectType: 'ListLine', subjectId, wardCode: world.ward.wardCodes[0]! };
          ctx.audit({ what: 'line.changed', ...about, values: { citizenId: NUMBER } });
        },
        {},
      ),
    );
  await Promise.all(Array.from({ length: 20 }, () => write(lineId)));
  await write('00000000-0000-7000-8000-000000000001');
  const rows = await all<{ subjectId: string; hash: string }>(
    `select distinct "subjectId", hashes ->> 'citizenId' as hash from "AuditEvent" where what = 'line.changed'`,
  );
  expect(rows).toHaveLength(2);
  expect(new Set(rows.map(({ hash }) => hash)).size).toBe(2);
});

test('without its key a hash says nothing any more', async () => {
  const { lineId } = await changedLine();
  const { id } = await noted();
  await asOwner(async (client) => {
    await client.query(`select set_config('app.command', 'test', false)`);
    await expect(client.query(`update "AuditKey" set salt = 'x'`)).rejects.toThrow('neverChanges');
    await client.query('delete from "AuditKey" where "subjectId" = $1', [lineId]);
  });
  await expect(verifyAuditCommand([id, 'citizenId', NUMBER])).rejects.toThrow('no key left');
});
