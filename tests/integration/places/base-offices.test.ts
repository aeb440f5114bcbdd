import { beforeAll, expect, test } from 'vitest';
import { actorOfUser } from '@/lib/access/read-actor';
import { now } from '@/lib/core/clock';
import { listOffices, readOfficeForm } from '@/lib/places/base-offices';
import { changeBaseOffice, createBaseOffice } from '@/lib/places/save-base-office';
import { resetDatabase } from '@/tests/support/database';
import { ok } from '@/tests/support/drive';
import { addUser, makeWorld, WARD, type World } from '@/tests/support/world';

let world: World;
beforeAll(async () => {
  await resetDatabase();
  world = await makeWorld();
});

const named = (name: string) => ({ name: `BHXH cơ sở ${name}`, nameEn: `${name} base office` });
const wardsOf = async (code: string) =>
  (await listOffices.as(world.admin)).find((one) => one.code === code)?.wards.map((ward) => ward.code);

test('an administrator makes base offices, and their staff see the wards that each covers from that moment', async () => {
  const wardCodes = [WARD.bacGiang, WARD.daMai];
  const { code } = ok(await createBaseOffice(world.admin, { ...named('Một'), wardCodes }));
  expect(await wardsOf(code)).toEqual(wardCodes);
  const staff = await addUser('baseOffice', code);
  expect(staff.wardCodes).toEqual(expect.arrayContaining(wardCodes));

  const second = ok(await createBaseOffice(world.admin, { ...named('Hai'), wardCodes: [WARD.daMai, WARD.tienPhong] }));
  expect(second.code).not.toBe(code);
  expect(await wardsOf(code)).toEqual([WARD.bacGiang]); // a ward has one office
  const after = await actorOfUser(staff.userId, null, now());
  expect(after?.wardCodes).toContain(WARD.bacGiang);
  expect(after?.wardCodes).not.toContain(WARD.daMai);

  ok(await changeBaseOffice(world.admin, { code, wardCodes: [WARD.tanTien] }));
  expect(await wardsOf(code)).toEqual([WARD.tanTien]);
  ok(await changeBaseOffice(world.admin, { code, wardCodes: [WARD.bacGiang] })); // back on the same day
  expect(await wardsOf(code)).toEqual([WARD.bacGiang]);
  const { wards } = await readOfficeForm.as(world.admin, code);
  expect(wards.find((ward) => ward.code === WARD.daMai)?.of?.code).toBe(second.code);
});

test('no ward of another province, no office of another province, nobody but the administrator, no two of one number', async () => {
  expect(await createBaseOffice(world.admin, { ...named('Xa'), wardCodes: [WARD.nganBay] })).toMatchObject({
    fields: { wardCodes: 'invalid' },
  });
  expect(await changeBaseOffice(world.admin, { code: '92-01', wardCodes: [WARD.bacGiang] })).toMatchObject({
    code: 'notFound',
  });
  expect(await createBaseOffice(world.collection, { ...named('Ai'), wardCodes: [WARD.bacGiang] })).toMatchObject({
    code: 'notAllowed',
  });
  const made = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      createBaseOffice(world.admin, { ...named(`Số ${i}`), wardCodes: [WARD.tanTien] }),
    ),
  );
  expect(new Set(made.map((one) => ok(one).code)).size).toBe(20);
  const covering = (await listOffices.as(world.admin)).filter(({ wards }) =>
    wards.some((ward) => ward.code === WARD.tanTien),
  );
  expect(covering).toHaveLength(1);
});
