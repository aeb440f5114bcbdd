import { beforeEach, expect, test } from 'vitest';
import { vietnamDay } from '@/lib/core/clock';
import { inPlace, placeOf } from '@/lib/core/place';
import { cancelPledge } from '@/lib/funds/end-pledge';
import { getPledge } from '@/lib/funds/queries';
import { recordPledge } from '@/lib/funds/record-pledge';
import { receiveMoney } from '@/lib/funds/receive-money';
import { proposeDecision } from '@/lib/funds/propose-decision';
import { getSponsor } from '@/lib/funds/sponsor-queries';
import { ownGifts, ownPledge } from '@/lib/letters/sponsor-queries';
import { changeSponsor } from '@/lib/sponsors/change-sponsor';
import { createSponsor } from '@/lib/sponsors/create-sponsor';
import { listSponsors } from '@/lib/sponsors/queries';
import { readSponsorTable } from '@/lib/sponsors/table';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { done, giveFund, giveSponsor } from '@/tests/support/gifts';
import { addUser, BAC_NINH, makeWorld, WARD, type World } from '@/tests/support/world';

let world: World;
beforeEach(async () => {
  await resetDatabase();
  world = await makeWorld();
});

const fields = { kind: 'organisation' as const, name: 'Công ty Cổ phần Sông Cầu' };

test('sponsors are found without tone marks, by another script and by tax code', async () => {
  done(
    await createSponsor(world.finance, {
      ...fields,
      name: 'Tập đoàn Điện tử Hàn Việt',
      nameOther: '삼성전자',
      taxCode: '0100109106',
    }),
  );
  done(await createSponsor(world.communication, { ...fields, name: 'Ông Lê Văn Ánh', kind: 'person' }));
  const found = async (q: string) =>
    (await listSponsors.as(world.finance, readSponsorTable({ q }))).rows.map(({ name }) => name);
  expect(await found('dien tu')).toEqual(['Tập đoàn Điện tử Hàn Việt']);
  expect(await found('삼성')).toHaveLength(1);
  expect(await found('0100109')).toHaveLength(1);
  expect(await found('anh')).toEqual(['Ông Lê Văn Ánh']);
  expect(await found('')).toHaveLength(2);
});

test('one tax code is one sponsor; a wrong one is refused on its field', async () => {
  done(await createSponsor(world.finance, { ...fields, taxCode: '0100109106' }));
  const twice = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      createSponsor(world.finance, { ...fields, name: `Công ty ${i}`, taxCode: '0301482205' }),
    ),
  );
  expect(twice.filter((answer) => answer.ok)).toHaveLength(1);
  expect(twice.filter((answer) => !answer.ok)).toEqual(
    Array(19).fill({ ok: false, code: 'taxCodeTaken', fields: { taxCode: 'taxCodeTaken' } }),
  );
  expect(
    await createSponsor(world.finance, { ...fields, name: ' ', email: 'abc', phone: '9'.repeat(41) }),
  ).toMatchObject({
    fields: { name: 'nameTooShort', email: 'emailInvalid', phone: 'tooLong' },
  });
  expect(await createSponsor(world.finance, { ...fields, taxCode: '0100109107' })).toMatchObject({
    fields: { taxCode: 'taxCodeInvalid' },
  });
});

test('of two who edit a sponsor, the second is shown what the first has saved', async () => {
  const sponsorId = await giveSponsor(world.finance);
  done(await changeSponsor(world.finance, { ...fields, sponsorId, version: 1, phone: '0204 000 000' }));
  expect(
    await changeSponsor(world.communication, { ...fields, sponsorId, version: 1, phone: '0912 345 678' }),
  ).toMatchObject({
    code: 'stale',
    details: { current: { phone: '0204 000 000', version: 2 } },
  });
});

test('finance of another province neither sees nor touches them', async () => {
  const { sponsorId, pledgeId, fundId } = await giveFund(world.finance, 5_000_000n);
  const stranger = (await makeWorld('92')).finance;
  expect((await listSponsors.as(stranger, readSponsorTable({}))).total).toBe(0);
  await expect(getSponsor.as(stranger, sponsorId)).rejects.toMatchObject({ code: 'notFound' });
  await expect(getPledge.as(stranger, pledgeId, 'vi')).rejects.toMatchObject({ code: 'notFound' });
  const today = vietnamDay();
  const refused = [
    changeSponsor(stranger, { ...fields, sponsorId, version: 1 }),
    recordPledge(stranger, { sponsorId, kind: 'money', amount: '1', pledgedOn: today }),
    receiveMoney(stranger, { pledgeId, amount: '1', method: 'cash', receivedOn: today }),
    proposeDecision(stranger, { fundId, kind: 'refund', amount: '1', evidence: 'xxx' }),
    cancelPledge(stranger, { pledgeId, version: 1, reason: 'x' }),
  ];
  for (const answer of await Promise.all(refused)) expect(answer).toMatchObject({ ok: false, code: 'notFound' });
});

test('a ward and the sponsor next door read not one row of money', async () => {
  const { sponsorId } = await giveFund(world.finance, 5_000_000n);
  const next = await giveFund(world.finance, 7_000_000n);
  const giver = await addUser('sponsor', BAC_NINH, { sponsorId });
  const counts = (actor: typeof giver, table: string) =>
    inPlace(placeOf(actor), (tx) => tx.$queryRawUnsafe<{ n: number }[]>(`select count(*)::int as n from "${table}"`));
  for (const table of [
    'Sponsor',
    'Pledge',
    'Fund',
    'MoneyReceived',
    'StatementLine',
    'LedgerAccount',
    'JournalEntry',
    'LedgerPosting',
    'AccountBalance',
  ])
    await expect(counts(world.ward, table)).rejects.toThrow('permission denied');
  for (const table of ['Sponsor', 'Pledge', 'Fund', 'MoneyReceived'])
    expect(await counts(giver, table)).toEqual([{ n: 1 }]);
  const own = await ownGifts.as(giver, 'vi');
  expect(own.totals.received).toBe(5_000_000n);
  expect(own.documents).toHaveLength(1);
  await expect(ownPledge.as(giver, next.pledgeId)).rejects.toMatchObject({ code: 'notFound' });
});

test('a sponsor pays an open pledge by its QR', async () => {
  await asOwner((c) =>
    c.query(
      `set app.command = 'test'; update "ProvinceSetting" set "bankBin" = '970436', "bankAccount" = '0123456789', "bankName" = 'Vietcombank'`,
    ),
  );
  const sponsorId = await giveSponsor(world.finance);
  const { pledgeId, code } = done(
    await recordPledge(world.finance, {
      sponsorId,
      kind: 'money',
      amount: '1263600',
      pledgedOn: vietnamDay(),
      wardCodes: [WARD.daMai],
    }),
  );
  const giver = await addUser('sponsor', BAC_NINH, { sponsorId });
  const { payment } = await ownPledge.as(giver, pledgeId);
  expect(payment).toMatchObject({ amount: 1_263_600n, message: `${code} UNG HO BHYT`, bankAccount: '0123456789' });
  expect(payment?.svg).toContain('<svg');
});
