import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor-type';
import { listAccessLog } from '@/lib/access/access-log-queries';
import { listAudit } from '@/lib/access/audit-queries';
import { listExports } from '@/lib/access/export-queries';
import { listJobs } from '@/lib/access/job-queries';
import { listUsers } from '@/lib/access/user-queries';
import { readAllocation, readRun } from '@/lib/allocation/queries';
import { readRunTable } from '@/lib/allocation/table';
import { readCards, readMoves } from '@/lib/cards/queries';
import { readBatch, readNeeds } from '@/lib/cards/batch-queries';
import { readBatchTable, readItemTable } from '@/lib/cards/table';
import { listCases } from '@/lib/cases/queries';
import { CASE_TABLE } from '@/lib/cases/table';
import { listCandidates } from '@/lib/ceremonies/candidates';
import { readCalendar } from '@/lib/ceremonies/calendar-queries';
import { listCeremonies } from '@/lib/ceremonies/queries';
import { readChecks } from '@/lib/checks/queries';
import { readCheckTable } from '@/lib/checks/table';
import { withClient } from '@/lib/commands/sql';
import { readTableParams } from '@/lib/core/table-params';
import { listDocuments } from '@/lib/documents/queries';
import { readDocumentTable } from '@/lib/documents/table';
import { getDriveBoard, listDrives } from '@/lib/drives/queries';
import { DRIVE_TABLE } from '@/lib/drives/table';
import { getLedger } from '@/lib/funds/ledger-queries';
import { getDriveFunds, listReceipts } from '@/lib/funds/queries';
import { listStatementLines } from '@/lib/funds/statement-queries';
import { readEntryTable, readLineTable, readReceiptTable } from '@/lib/funds/table';
import { readHandoverBoard } from '@/lib/handovers/board';
import { searchItems } from '@/lib/handovers/queries';
import { readSearchFilters } from '@/lib/handovers/search-filters';
import { driveLetters } from '@/lib/letters/queries';
import { ownGifts } from '@/lib/letters/sponsor-queries';
import { createList } from '@/lib/lists/create-list';
import { listDriveLists, readListPage } from '@/lib/lists/queries';
import { readPayment, readPayments } from '@/lib/payments/queries';
import { readRowTable } from '@/lib/payments/table';
import { listInsuranceImports, searchPeople } from '@/lib/register/queries';
import { readHome } from '@/lib/reports/home';
import { reportRows } from '@/lib/reports/report-rows';
import { readRowParams } from '@/lib/reports/row-params';
import { listSponsors } from '@/lib/sponsors/queries';
import { readSponsorTable } from '@/lib/sponsors/table';
import { resetDatabase, urls } from '../support/database';
import { makeDrive, ok } from '../support/drive';
import { giveSponsor } from '../support/gifts';
import { fillTables } from '../support/many-rows';
import { capture, readsWhole } from '../support/plans';
import { addUser, BAC_NINH, makeWorld, WARD, type World } from '../support/world';

let world: World;
let large: string[] = [];
let driveId = '';
let listId = '';
let sponsor: Actor;
let base: Actor;

beforeAll(async () => {
  await resetDatabase();
  world = await makeWorld();
  driveId = await makeDrive(world);
  ({ listId } = ok(
    await createList(world.ward, { driveId, phaseId: '', origin: 'ward', title: 'Danh sách', tag: '' }),
  ));
  const sponsorId = await giveSponsor(world.finance);
  sponsor = await addUser('sponsor', BAC_NINH, { sponsorId });
  base = { ...(await addUser('baseOffice', BAC_NINH)), wardCodes: [WARD.bacGiang, WARD.daMai] };
  large = await withClient(urls.superuser, (client) =>
    fillTables(client, { driveId, listId, sponsorId, userId: world.finance.userId }),
  );
});
afterAll(resetDatabase);

const everyFilter = {
  from: undefined,
  to: undefined,
  actor: undefined,
  state: undefined,
  what: undefined,
  subject: undefined,
  drive: undefined,
};
const bare = { sort: 'at', desc: true, page: 1, pageSize: 25, skip: 0, take: 25, filters: everyFilter } as never;
const users = {
  sort: 'name',
  desc: false,
  page: 1,
  pageSize: 25,
  skip: 0,
  take: 25,
  filters: { q: undefined, role: undefined, state: undefined },
} as never;
const lines = { sort: 'rowNumber', desc: false, skip: 0, take: 25 } as const;

/** A row of the drive among those that fill the tables (tests/support/many-rows.ts). */
const ofDrive = (table: string): string =>
  createHash('md5')
    .update(`${table}40`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** Every list of the product: who reads it, and the very query of its page. */
const LISTS: [name: string, who: () => Actor, read: (actor: Actor) => Promise<unknown>][] = [
  ['the drives', () => world.collection, (a) => listDrives.as(a, readTableParams({}, DRIVE_TABLE))],
  ['the drives of a ward', () => world.ward, (a) => listDrives.as(a, readTableParams({}, DRIVE_TABLE))],
  ['the timeline of a drive', () => world.collection, (a) => getDriveBoard.as(a, driveId)],
  ['the lists of a drive', () => world.collection, (a) => listDriveLists.as(a, driveId, 'vi')],
  ['the lists of a ward', () => world.ward, (a) => listDriveLists.as(a, driveId, 'vi')],
  ['the lists of a base office', () => base, (a) => listDriveLists.as(a, driveId, 'vi')],
  ['the lines of a list', () => world.collection, (a) => readListPage.as(a, listId, lines, 'vi')],
  ['the lines of a ward', () => world.ward, (a) => readListPage.as(a, listId, lines, 'vi')],
  ['lines by name', () => world.ward, (a) => readListPage.as(a, listId, { ...lines, q: 'nguyen' }, 'vi')],
  ['the masked lines of an auditor', () => world.auditor, (a) => readListPage.as(a, listId, lines, 'vi')],
  [
    'the pairs to decide',
    () => world.collection,
    (a) => readChecks.as(a, driveId, readCheckTable({ view: 'pairs', state: 'open' }), 'vi'),
  ],
  [
    'the findings to decide',
    () => world.collection,
    (a) => readChecks.as(a, driveId, readCheckTable({ view: 'findings', state: 'open' }), 'vi'),
  ],
  ['the allocation of a drive', () => world.collection, (a) => readAllocation.as(a, driveId, 'vi')],
  [
    'the people of a proposal',
    () => world.collection,
    (a) => readRun.as(a, driveId, ofDrive('AllocationRun'), readRunTable({}), 'vi'),
  ],
  [
    'the rows of a payment',
    () => world.finance,
    (a) => readPayment.as(a, ofDrive('Remittance'), readRowTable({}), 'vi'),
  ],
  [
    'the rows of a batch',
    () => world.collection,
    (a) => readBatch.as(a, ofDrive('CardBatch'), readBatchTable({}), 'vi'),
  ],
  [
    'the people to choose for a ceremony',
    () => world.communication,
    (a) =>
      listCandidates.as(a, ofDrive('Ceremony'), { ward: undefined, route: undefined, kind: undefined } as never, 'vi'),
  ],
  ['the rows of a figure', () => world.collection, (a) => reportRows.as(a, driveId, readRowParams({}), 'vi')],
  ['the payments of a drive', () => world.finance, (a) => readPayments.as(a, driveId, 'vi')],
  ['the cards of a drive', () => world.collection, (a) => readCards.as(a, driveId, readItemTable({}), 'vi')],
  ['cards by name', () => world.collection, (a) => readCards.as(a, driveId, readItemTable({ q: 'nguyen' }), 'vi')],
  ['the cards of a base office', () => base, (a) => readCards.as(a, driveId, readItemTable({}), 'vi')],
  ['the cards to move', () => world.collection, (a) => readMoves.as(a, driveId, 'vi')],
  ['the cards to ask for', () => world.collection, (a) => readNeeds.as(a, driveId, 'vi')],
  ['the ceremonies of a drive', () => world.communication, (a) => listCeremonies.as(a, driveId, 'vi')],
  ['the calendar', () => world.communication, (a) => readCalendar.as(a, '2026-06')],
  ['the calendar of a ward', () => world.ward, (a) => readCalendar.as(a, '2026-06')],
  ['the handovers of a drive', () => world.collection, (a) => readHandoverBoard.as(a, driveId, 'vi')],
  ['the handovers of a ward', () => world.ward, (a) => readHandoverBoard.as(a, driveId, 'vi')],
  [
    'items by name at the handover',
    () => world.ward,
    (a) => searchItems.as(a, driveId, readSearchFilters({ q: 'nguyen' }), 'vi'),
  ],
  ['items that wait for a ward', () => world.ward, (a) => searchItems.as(a, driveId, readSearchFilters({}), 'vi')],
  ['the sponsors', () => world.finance, (a) => listSponsors.as(a, readSponsorTable({}))],
  ['the funds of a drive', () => world.finance, (a) => getDriveFunds.as(a, driveId)],
  ['the receipts', () => world.finance, (a) => listReceipts.as(a, readReceiptTable({}))],
  ['the bank statement', () => world.finance, (a) => listStatementLines.as(a, readLineTable({}))],
  ['the ledger', () => world.finance, (a) => getLedger.as(a, readEntryTable({}))],
  ['the documents', () => world.communication, (a) => listDocuments.as(a, readDocumentTable({}))],
  ['the documents of a sponsor', () => sponsor, (a) => listDocuments.as(a, readDocumentTable({}))],
  ['the letters of a drive', () => world.communication, (a) => driveLetters.as(a, driveId)],
  ['the gifts of a sponsor', () => sponsor, (a) => ownGifts.as(a, 'vi')],
  ['people by name', () => world.collection, (a) => searchPeople.as(a, 'nguyen thi', { skip: 0, take: 25 })],
  ['people by number', () => world.collection, (a) => searchPeople.as(a, '024160100001', { skip: 0, take: 25 })],
  ['the files of insurance', () => world.collection, (a) => listInsuranceImports.as(a)],
  ['the cases', () => world.collection, (a) => listCases.as(a, readTableParams({}, CASE_TABLE), 'vi')],
  ['the cases of a ward', () => world.ward, (a) => listCases.as(a, readTableParams({}, CASE_TABLE), 'vi')],
  ['the users', () => world.admin, (a) => listUsers.as(a, users)],
  ['the jobs', () => world.admin, (a) => listJobs.as(a, bare)],
  ['the audit', () => world.auditor, (a) => listAudit.as(a, bare)],
  ['the access log', () => world.auditor, (a) => listAccessLog.as(a, bare)],
  ['the register of exports', () => world.auditor, (a) => listExports.as(a, bare)],
  ...(['admin', 'finance', 'collection', 'communication', 'leader', 'ward', 'wardLeader', 'observer'] as const).map(
    (who): (typeof LISTS)[number] => [`the home page of ${who}`, () => world[who], (a) => readHome.as(a, null)],
  ),
  ['the home page of a base office', () => base, (a) => readHome.as(a, null)],
  ['the home page of a sponsor', () => sponsor, (a) => readHome.as(a, null)],
];

describe('each list is read through an index under its role', () => {
  test('there are rows to plan for', () => {
    expect(large).toEqual(
      expect.arrayContaining(['ListLine', 'Item', 'Person', 'Finding', 'Document', 'AuditEvent', 'AccessLog']),
    );
  });

  test('a read that leaves all to a policy without an index goes red', async () => {
    const sent = { text: 'select id from "Drive" where name = $1', values: ['Tết'] };
    expect(await readsWhole(sponsor, [sent], large)).toEqual([expect.stringContaining('Drive: Seq Scan')]);
  });

  test.each(LISTS)('%s', async (_, who, read) => {
    const sent = await capture(() => read(who()));
    expect(sent.length).toBeGreaterThan(0);
    expect(await readsWhole(who(), sent, large)).toEqual([]);
  });
});
