import type { Client } from 'pg';
import { withClient } from '@/lib/commands/sql';
import { newId } from '@/lib/core/ids';
import { asOwner, urls } from './database';

/** Plain SQL of the owner, whom no policy holds back: what is refused here, triggers and constraints refuse. */
export const write = (sql: string, values: unknown[]) =>
  asOwner(async (c) => {
    await c.query(`select set_config('app.command', 'test', false)`);
    await c.query(sql, values);
  });

/** A record of a human with this number in the register of a province. Gives its id. */
export const personWith = async (
  citizenId: string | null,
  provinceCode = '24',
  insuranceCode: string | null = null,
) => {
  const id = newId();
  await write(
    `insert into "Person" (id, "provinceCode", "fullName", "nameKey", "citizenId", "insuranceCode") values ($1, $2, 'Lê Thị Na', 'le thi na', $3, $4)`,
    [id, provinceCode, citizenId, insuranceCode],
  );
  return id;
};

export type Months = readonly [from: string, to: string];
interface Given {
  driveId: string;
  personId: string;
  months: Months;
  kind?: string;
  waiverId?: string;
  provinceCode?: string;
}

/** A line of an allocation that no other test needs; whatever belongs to it is left out. Gives its id. */
async function bareLine({ personId, kind = 'card', provinceCode = '24' }: Given): Promise<string> {
  const lineId = newId();
  await withClient(urls.superuser, async (c) => {
    await c.query('set session_replication_role = replica');
    await c.query(
      `insert into "AllocationLine" (id, "provinceCode", "wardCode", "runId", "listLineId", "personId", "itemKind", months, "groupCode", rank, "full", "sponsorShare", explanation)
       values ($1, $2, '07210', $3, $4, $5, $6, 12, 'NEAR_POOR', 1, 1, 1, '[]')`,
      [lineId, provinceCode, newId(), newId(), personId, kind],
    );
  });
  return lineId;
}

/** Gives a person an item for some months, by a connection that may be in the middle of a transaction. Gives the entitlement. */
export async function entitleBy(client: Client, given: Given): Promise<string> {
  const { driveId, personId, months, kind = 'card', waiverId = null, provinceCode = '24' } = given;
  const [id, lineId] = [newId(), await bareLine(given)];
  await client.query(`select set_config('app.command', 'test', false)`);
  await client.query(
    `insert into "Entitlement" (id, "provinceCode", "driveId", "personId", "identityId", kind, "periodFrom", "periodTo", "waiverId", "allocationLineId")
     values ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9)`,
    [id, provinceCode, driveId, personId, kind, ...months, waiverId, lineId],
  );
  return id;
}

export const entitle = (given: Given): Promise<string> => asOwner((client) => entitleBy(client, given));
