import { type ExportColumn, exportSheet, writeExport } from '@/lib/documents/workbook-export';
import type { Locale } from '@/lib/i18n/locales';
import { type Seen, logAccess } from './access-log';
import type { Ctx } from './command';
import { hashOf } from './command';
import { DomainError } from './errors';
import { sha256Of } from './files';
import { newId } from './ids';
import type { ActionResult } from './result';
import type { Download } from './route';

/** People in one export from which on a second person must agree. */
export const AGREED_ABOVE = 200;

/** Their purpose and receiver are fixed by the work itself: the insurer, the ceremony's table, the ward that wrote the list. */
const EXEMPT = ['insurerBatch', 'signoffList', 'ownList'];

/** Days after which an agreement that was not used ends. */
const AGREEMENT_DAYS = 3;

export interface ExportRequest<Row> {
  /** What is exported, in one word: `listLines`, `coverage`… Words: `admin.exportKind.<kind>`. */
  kind: string;
  title: string;
  fileName: string;
  /** What for, as the person wrote it; stands inside the file and in the register. */
  purpose: string;
  rows: readonly Row[];
  columns: ExportColumn<Row>[];
  /** False only where the form needs whole identifiers. */
  masked: boolean;
  language: Locale;
  /** The people in it, for the access log; leave out where there are none (totals). */
  people?: { subjectType: Seen['subjectType']; ids: readonly string[] };
  /** What was chosen (drive, list, filters): an agreement holds for the same choice only. */
  choice?: Record<string, unknown>;
  driveId?: string;
  wardCode?: string;
}

export type ExportOutcome =
  { state: 'made'; name: string; body: Uint8Array } | { state: 'asked'; recordId: string; people: number };

/**
 * The one way data leaves as a workbook: a row in the register, an audit row, an access-log row with every person, and the name,
 * time and purpose inside the file. Above 200 people it asks first: the answer is then `asked`, and the same call after a
 * second person agreed (export register) makes the file, once.
 */
export async function exportRows<Row>(ctx: Ctx, request: ExportRequest<Row>): Promise<ExportOutcome> {
  const people = request.people?.ids.length ?? 0;
  const paramsHash = hashOf([request.kind, request.choice ?? {}, request.masked]);
  let askedId: string | null = null;
  if (people > AGREED_ABOVE && !EXEMPT.includes(request.kind)) {
    askedId = await agreedRequest(ctx, paramsHash, people);
    if (!askedId) return ask(ctx, request, paramsHash, people);
  }
  const { title, purpose, language } = request;
  const head = { title, purpose, language, exportedBy: ctx.actor.name, exportedAt: ctx.now };
  const body = await writeExport(head, [exportSheet(title, request.columns, request.rows)]);
  await record(ctx, request, 'made', people, { askedId, paramsHash, fileSha256: sha256Of(body) });
  if (request.people)
    await logAccess(ctx.tx, ctx.actor, { kind: 'export', ...request.people, purpose }, request.wardCode);
  return { state: 'made', name: request.fileName, body };
}

/** An agreement of somebody else to this very choice, for at least as many people, not used and not too old. */
async function agreedRequest(ctx: Ctx, paramsHash: string, people: number): Promise<string | null> {
  const since = new Date(ctx.now.getTime() - AGREEMENT_DAYS * 86_400_000);
  const mine = { actorId: ctx.actor.userId, at: { gte: since }, params: { path: ['hash'], equals: paramsHash } };
  const rows = await ctx.tx.exportRecord.findMany({ where: mine, orderBy: { at: 'asc' } });
  const used = new Set(rows.filter(({ state }) => state === 'made').map((row) => row.askedId));
  return rows.find((row) => row.state === 'agreed' && row.rows >= people && !used.has(row.askedId))?.askedId ?? null;
}

async function ask<Row>(
  ctx: Ctx,
  request: ExportRequest<Row>,
  paramsHash: string,
  people: number,
): Promise<ExportOutcome> {
  const earlier = await ctx.tx.exportRecord.findMany({
    where: { actorId: ctx.actor.userId, params: { path: ['hash'], equals: paramsHash } },
  });
  const answered = new Set(earlier.map((row) => row.askedId));
  const open = earlier.find((row) => row.state === 'asked' && row.rows >= people && !answered.has(row.id));
  if (open) {
    ctx.audit({ what: 'export.askedAgain', subjectType: 'ExportRecord', subjectId: open.id });
    return { state: 'asked', recordId: open.id, people };
  }
  return { state: 'asked', recordId: await record(ctx, request, 'asked', people, { paramsHash }), people };
}

async function record<Row>(
  ctx: Ctx,
  { kind, purpose, masked, rows, driveId, wardCode, title, people }: ExportRequest<Row>,
  state: 'asked' | 'made',
  count: number,
  more: { paramsHash: string; askedId?: string | null; fileSha256?: string },
): Promise<string> {
  const id = newId();
  const { paramsHash, ...columns } = more;
  await ctx.tx.exportRecord.createMany({
    data: [
      {
        id,
        provinceCode: ctx.actor.provinceCode,
        wardCode: wardCode ?? null,
        actorId: ctx.actor.userId,
        kind,
        purpose,
        rows: people ? count : rows.length,
        masked,
        driveId: driveId ?? null,
        state,
        params: { hash: paramsHash, title },
        at: ctx.now,
        ...columns,
      },
    ],
  });
  ctx.audit({
    what: `export.${state}`,
    subjectType: 'ExportRecord',
    subjectId: id,
    ...(driveId ? { driveId } : {}),
    ...(wardCode ? { wardCode } : {}),
    counts: { rows: rows.length, people: count },
    ...(people ? { ids: [...people.ids] } : {}),
  });
  return id;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** For `defineDownload`: the file, or the refusal of the command. DomainError agreementNeeded when it waits for a second person. */
export function exportDownload(result: ActionResult<ExportOutcome>): Download {
  if (!result.ok) throw new DomainError(result.code, result.details, result.fields);
  if (result.value.state === 'asked') throw new DomainError('agreementNeeded', { people: result.value.people });
  return { body: result.value.body, name: result.value.name, contentType: XLSX };
}
