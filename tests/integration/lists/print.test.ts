import { afterEach, expect, test } from 'vitest';
import { vietnamDay } from '@/lib/core/clock';
import { UploadedFile } from '@/lib/core/uploaded-file';
import { postList } from '@/lib/lists/post-list';
import { issueListPaper } from '@/lib/lists/print-list';
import { openSignedPage } from '@/lib/lists/queries';
import { startReview } from '@/lib/lists/review-list';
import { addLine } from '@/lib/lists/save-line';
import { attachSignedPage } from '@/lib/lists/sign-list';
import { submitList } from '@/lib/lists/submit-list';
import { asOwner, resetDatabase } from '@/tests/support/database';
import { makeWorld } from '@/tests/support/world';
import { fields, linesOf, newList, openDrive, sentList, value, versionOf } from './given';

afterEach(resetDatabase);

const documents = () =>
  asOwner(
    async (client) =>
      (await client.query(`select kind, "numberText", data from "Document" order by number`)).rows as {
        kind: string;
        numberText: string;
        data: { rows: { shown: unknown }[] };
      }[],
  );

test('a list is printed under one number until something on it changes, and its people stand in the access log', async () => {
  const world = await makeWorld();
  const listId = await newList(world.ward, await openDrive(world));
  expect(await issueListPaper(world.ward, { listId, kind: 'wardList' })).toMatchObject({ code: 'listEmpty' });
  value(await addLine(world.ward, { ...fields(), listId }));
  const first = value(await issueListPaper(world.ward, { listId, kind: 'wardList' }));
  expect(value(await issueListPaper(world.ward, { listId, kind: 'wardList' }))).toEqual(first);
  value(await addLine(world.ward, { ...fields({ birthDate: '1960' }), listId }));
  expect(value(await issueListPaper(world.ward, { listId, kind: 'wardList' }))).not.toEqual(first);
  expect((await documents()).map((one) => one.numberText)).toEqual(['01/DSĐN-UBND', '02/DSĐN-UBND']);
  const seen = await asOwner((client) =>
    client.query(`select from "AccessLog" where kind = 'print' and "wardCode" = '07210'`),
  );
  expect(seen.rowCount).toBe(3);
});

test('the posting names only those who agreed to be named', async () => {
  const world = await makeWorld();
  const listId = await sentList(world, await openDrive(world));
  expect(await issueListPaper(world.collection, { listId, kind: 'postingList' })).toMatchObject({ code: 'wrongState' });
  value(await startReview(world.collection, { listId, version: await versionOf(listId) }));
  value(
    await postList(world.collection, {
      listId,
      version: await versionOf(listId),
      from: vietnamDay(),
      days: 5,
      place: 'UBND',
    }),
  );
  value(await issueListPaper(world.collection, { listId, kind: 'postingList' }));
  const [posting] = await documents();
  expect(posting!.numberText).toMatch(/-UBND$/); // the ward's paper, although the office printed it
  const names = (await linesOf(listId)).map((line) => line.fullName);
  expect(posting!.data.rows.map((row) => row.shown)).toEqual([
    null,
    expect.objectContaining({ name: names[1] }),
    expect.objectContaining({ name: names[2] }),
  ]);
});

test('a photo of the signed page stands for the signature; another kind of file does not', async () => {
  const world = await makeWorld();
  const listId = await newList(world.ward, await openDrive(world));
  value(await addLine(world.ward, { ...fields(), listId }));
  const attach = async (bytes: Buffer) =>
    attachSignedPage(world.ward, {
      listId,
      version: await versionOf(listId),
      file: new UploadedFile('trang-ky.jpg', bytes),
    });
  expect(await attach(Buffer.from('PK not a photo'))).toMatchObject({ code: 'fileUnknownFormat' });
  value(await attach(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])));
  expect((await openSignedPage.as(world.collection, listId)).contentType).toBe('image/jpeg');
  for (const actor of [world.otherWard, world.auditor])
    await expect(openSignedPage.as(actor, listId)).rejects.toMatchObject({ code: 'notFound' });
  value(await submitList(world.ward, { listId, version: await versionOf(listId) }));
});
