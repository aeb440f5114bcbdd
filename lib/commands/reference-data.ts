import type { Client } from 'pg';

import { readDataFile } from '@/lib/core/data-file';
import { newId } from '@/lib/core/ids';
import { readPlaces, TWO_LEVELS_FROM } from '@/lib/places/wards-file';
import { defaultPriceRules } from '@/lib/prices/default-rules';

type Row = (string | null)[];

/**
 * Loads what is the same for every province into an empty database: places, the tree of wards, former units, national price
 * rules. Runs as owner after each migration; does nothing when places are there. Sources: prisma/data/README.md.
 */
export async function loadReferenceData(client: Client): Promise<void> {
  const { rows } = await client.query<{ n: string }>('select count(*) as n from "Place"');
  if (rows[0]!.n !== '0') return;
  await client.query('begin');
  await client.query(`select set_config('app.command', 'reference.load', true)`);
  await insert(client, 'Place', ['code', 'kind', 'name', 'nameEn', 'wardType', 'validFrom', 'validTo'], places());
  await insert(client, 'PlaceMembership', ['id', 'placeCode', 'parentCode', 'validFrom', 'validTo'], memberships());
  await insert(
    client,
    'PlaceSuccession',
    ['id', 'oldCode', 'oldName', 'oldDistrict', 'newCode', 'extent', 'isDefault', 'on'],
    successions(),
  );
  await insert(
    client,
    'PriceRule',
    ['id', 'provinceCode', 'kind', 'key', 'value', 'validFrom', 'validTo', 'source', 'state'],
    defaultPriceRules().map((r) => [
      newId(),
      r.provinceCode,
      r.kind,
      r.key,
      String(r.value),
      r.validFrom,
      r.validTo,
      r.source,
      'approved',
    ]),
  );
  await client.query('commit');
}

function places(): Row[] {
  const nation: Row = ['VN', 'nation', 'Việt Nam', 'Viet Nam', null, TWO_LEVELS_FROM, null];
  return [
    nation,
    ...readPlaces().map((place): Row => {
      const wardType = place.kind === 'ward' ? place.type : null;
      return [place.code, place.kind, place.name, place.nameEn, wardType, TWO_LEVELS_FROM, null];
    }),
  ];
}

const memberships = (): Row[] =>
  readPlaces().map((place): Row => [newId(), place.code, place.parentCode ?? 'VN', TWO_LEVELS_FROM, null]);

function successions(): Row[] {
  type Column = 'old_ward_code' | 'old_ward_name' | 'old_district_name' | 'new_ward_code' | 'extent' | 'is_default';
  const merged = readDataFile<Column>('old-to-new-wards.csv').map((r): Row => [
    newId(),
    r.old_ward_code,
    r.old_ward_name,
    r.old_district_name,
    r.new_ward_code,
    r.extent,
    r.is_default === '1' ? 'true' : 'false',
    TWO_LEVELS_FROM,
  ]);
  return merged.filter((row) => row[1] && row[4]);
}

/** Thousands of rows in a few statements, each column as one array. */
async function insert(client: Client, table: string, columns: string[], rows: Row[]): Promise<void> {
  const { rows: types } = await client.query<{ name: string; type: string }>(
    'select attname as name, format_type(atttypid, null) as type from pg_attribute where attrelid = $1::regclass and attnum > 0',
    [`"${table}"`],
  );
  const typeOf = (column: string) => types.find((t) => t.name === column)!.type;
  const list = columns.map((c) => `"${c}"`).join(', ');
  const source = columns.map((c, i) => `$${i + 1}::text[]`).join(', ');
  const picked = columns.map((c) => `u."${c}"::${typeOf(c)}`).join(', ');
  await client.query(
    `insert into "${table}" (${list}) select ${picked} from unnest(${source}) as u(${list})`,
    columns.map((_, i) => rows.map((row) => row[i] ?? null)),
  );
}
