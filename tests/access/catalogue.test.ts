import { expect, test } from 'vitest';
import { asOwner } from '../support/database';
import {
  bareTables,
  commandless,
  loginRights,
  openElevated,
  openPartitions,
  readIdentifiers,
} from '../support/nets/catalogue';

test('every table has row-level security and a policy, or is on the list', async () => {
  expect(await asOwner(bareTables)).toEqual([]);
});

test('every table that a place role may write refuses a write without a command, or is on the list', async () => {
  expect(await asOwner(commandless)).toEqual([]);
});

test('no place role reaches a partition around its parent', async () => {
  expect(await asOwner(openPartitions)).toEqual([]);
});

test('no view, materialized view or elevated function is open to a place role unless it is on the list', async () => {
  expect(await asOwner(openElevated)).toEqual([]);
});

test('the login role owns nothing, inherits nothing and cannot bypass', async () => {
  expect(await asOwner(loginRights)).toEqual([]);
});

test('auditors, sponsors, the country and the public have no right to a number that names a human', async () => {
  const { looked, broken } = await asOwner(readIdentifiers);
  expect(looked).toBeGreaterThan(40);
  expect(broken).toEqual([]);
});
