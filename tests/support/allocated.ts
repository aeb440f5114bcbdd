import { newId } from '@/lib/core/ids';
import { inPlace } from '@/lib/core/place';
import { approveAllocation } from '@/lib/allocation/approve-allocation';
import { proposeAllocation } from '@/lib/allocation/propose-allocation';
import { withClient } from '@/lib/commands/sql';
import { nameKey } from '@/lib/register/names';
import { asOwner, urls } from '@/tests/support/database';
import { makeDrive, ok, signed } from '@/tests/support/drive';
import { giveFund } from '@/tests/support/gifts';
import { BAC_NINH, WARD, type World } from '@/tests/support/world';

export interface GivenPerson {
  fullName: string;
  groupCode?: string;
  itemKind?: 'card' | 'book';
  itemForm?: 'electronic' | 'paper';
  months?: number;
  wardCode?: string;
  citizenId?: string | null;
  birthDate?: string;
  firstJoin?: boolean | null;
  householdOrder?: number;
  income?: bigint;
}

const NAMES = ['Nguyễn Thị Hồng', 'Trần Văn Đức', 'Lê Thị Thuỷ', 'Phạm Quốc Khánh', 'Đặng Hữu Nghĩa', 'Giàng Thị Mỷ'];

/** So many near-poor people of Bắc Giang who ask for a card of 12 months. */
export const people = (count: number, more: Partial<GivenPerson> = {}): GivenPerson[] =>
  Array.from({ length: count }, (_, n) => ({ fullName: `${NAMES[n % NAMES.length]!} ${n + 1}`, ...more }));

/** An approved list of linked people; the states in between are other tests' business, so they are skipped over. */
export async function approvedList(driveId: string, given: readonly GivenPerson[]): Promise<string> {
  const listId = newId();
  const wardCode = given[0]?.wardCode ?? WARD.bacGiang;
  const base = { provinceCode: BAC_NINH };
  await inPlace({ placeRole: 'province', provinceCode: BAC_NINH, command: 'test.list' }, async (tx) => {
    await tx.wardList.createMany({
      data: [{ id: listId, ...base, wardCode, driveId, title: 'Danh sách', createdById: newId() }],
    });
    for (const [n, one] of given.entries()) {
      const personId = newId();
      const identity = {
        fullName: one.fullName,
        nameKey: nameKey(one.fullName),
        birthDate: one.birthDate ?? `${1950 + (n % 40)}-03-05`,
        sex: 'female',
        citizenId: one.citizenId === undefined ? `0241${String(50 + (n % 40))}${String(100000 + n)}` : one.citizenId,
      };
      await tx.person.createMany({ data: [{ id: personId, ...base, ...identity, address: 'Tổ dân phố số 2' }] });
      await tx.listLine.createMany({
        data: [
          {
            ...base,
            ...identity,
            wardCode: one.wardCode ?? wardCode,
            driveId,
            listId,
            rowNumber: n + 1,
            personId,
            state: 'included',
            hamlet: 'Tổ dân phố số 2',
            groupCode: one.groupCode ?? 'NEAR_POOR',
            itemKind: one.itemKind ?? 'card',
            itemForm: one.itemForm ?? 'electronic',
            months: one.months ?? 12,
            income: one.income ?? null,
            householdOrder: one.householdOrder ?? null,
            firstJoin: one.firstJoin === undefined ? true : one.firstJoin,
          },
        ],
      });
    }
  });
  await withClient(urls.superuser, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(`update "WardList" set state = 'approved' where id = $1`, [listId]);
  });
  return listId;
}

/** A drive with money and allocated items, by the commands of the product from the allocation on. */
export async function givenAllocated(world: World, given: readonly GivenPerson[], money = 100_000_000n) {
  const driveId = await makeDrive(world);
  const fund = await giveFund(world.finance, money);
  await approvedList(driveId, given);
  await allocate(world, driveId);
  return { driveId, ...fund };
}

export async function allocate(world: World, driveId: string): Promise<void> {
  const run = ok(await proposeAllocation(world.collection, { driveId }));
  const { version } = await rowOf('AllocationRun', run.id);
  ok(await approveAllocation(world.leader, { ...signed(), runId: run.id, version }));
}

type Row = Record<string, never> & { version: number; state: string };

export const rowOf = (table: string, id: string): Promise<Row> =>
  asOwner(async (client) => (await client.query(`select * from "${table}" where id = $1`, [id])).rows[0] as Row);

export interface ItemRow {
  id: string;
  personId: string;
  entitlementId: string;
  code: string;
  state: string;
  name: string;
  version: number;
  sponsorShare: bigint;
  full: bigint;
  from: string;
  to: string;
  cardNumber: string | null;
  insuranceCode: string | null;
  rejectReason: string | null;
}

/** Items of a drive with the names of their people, in the order of the list. */
export const itemsOf = (driveId: string): Promise<ItemRow[]> =>
  asOwner(async (client) => {
    const { rows } = await client.query(
      `select i.*, l."fullName" as name, i."validFrom"::text as "from", i."validTo"::text as "to" from "Item" i
       join "ListLine" l on l.id = i."listLineId" where i."driveId" = $1 order by l."rowNumber"`,
      [driveId],
    );
    return rows.map((row: Record<string, unknown>) => ({
      ...row,
      sponsorShare: BigInt(row.sponsorShare as string),
      full: BigInt(row.full as string),
    })) as unknown as ItemRow[];
  });

/** Balances by kind of account, as whole đồng; every entry must sum to zero. */
export const balances = (): Promise<Record<string, bigint>> =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ kind: string; sum: string }>(
      `select a.kind, sum(p.amount)::text as sum from "LedgerPosting" p join "LedgerAccount" a on a.id = p."accountId" group by 1`,
    );
    const crooked = await client.query(`select "entryId" from "LedgerPosting" group by 1 having sum(amount) <> 0`);
    if (crooked.rowCount) throw new Error('an entry does not sum to zero');
    return Object.fromEntries(rows.map(({ kind, sum }) => [kind, BigInt(sum)]));
  });
