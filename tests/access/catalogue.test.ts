import { expect, test } from 'vitest';
import { asOwner } from '../support/database';
import { bareTables, loginRights, openElevated, openPartitions } from '../support/nets/catalogue';

test('every table has row-level security and a policy, or is on the list', async () => {
  expect(await asOwner(bareTables)).toEqual([]);
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
