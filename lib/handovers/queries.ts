import { ISSUED } from '@/lib/cards/rules';
import { can } from '@/lib/access/permissions';
import { hasStage } from '@/lib/ceremonies/rules';
import { dateToDay, vietnamDay } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { openFile } from '@/lib/core/files';
import { defineQuery } from '@/lib/core/query';
import { nameOf } from '@/lib/drives/name-of';
import type { Prisma } from '@/lib/generated/prisma/client';
import { wardNames } from '@/lib/places/wards';
import { maskIdentifier } from '@/lib/register/identifiers';
import { isRevealed } from '@/lib/register/reveal-person';
import { isChild } from './child';
import { findItems } from './find-items';
import { itemScope } from './item-ref';
import { shownNumber } from './shown-number';

/** What fits below a thumb; more is a reason to type another word. */
const SHOWN = 30;
/** Before anything is typed: who comes next on the list, without scrolling past them to what remains. */
const NEXT = 10;

export interface SearchFilters {
  q?: string | undefined;
  ward?: string | undefined;
  ceremony?: string | undefined;
  show?: 'pending' | 'notCollected' | 'handedOver' | undefined;
}

const personSelect = {
  id: true,
  kind: true,
  wardCode: true,
  state: true,
  handover: true,
  route: true,
  cardNumber: true,
  insuranceCode: true,
  line: { select: { fullName: true, birthDate: true, hamlet: true } },
} as const;
type Found = Prisma.ItemGetPayload<{ select: typeof personSelect }>;

const personView = (item: Found, wardOf: (code: string) => string) => ({
  id: item.id,
  kind: item.kind === 'book' ? ('book' as const) : ('card' as const),
  name: item.line.fullName,
  birth: item.line.birthDate,
  hamlet: item.line.hamlet,
  ward: wardOf(item.wardCode),
  number: shownNumber(item),
  handover: item.handover as 'pending' | 'handedOver' | 'notCollected',
  route: item.route as 'stage' | 'wardOffice' | 'home',
  issued: (ISSUED as readonly string[]).includes(item.state),
});

/**
 * People whose item is to be handed over, found by what was typed or scanned; without a text, those who still wait. Those shown
 * stand in the access log as searched for.
 */
export const searchItems = defineQuery(
  'handover.read',
  async ({ tx, actor, see }, driveId: string, filters: SearchFilters, locale: string) => {
    if (actor.role === 'auditor') return { rows: [], more: false };
    const { q, ward, ceremony, show } = filters;
    const ids = q ? await findItems(tx, driveId, q, 300) : null;
    const items = await tx.item.findMany({
      where: {
        AND: [
          itemScope(actor),
          { driveId, reversedAt: null },
          ids ? { id: { in: ids } } : { state: { in: [...ISSUED] } },
          show ? { handover: show } : ids ? {} : { handover: { not: 'handedOver' } },
          ward ? { wardCode: ward } : {},
          ceremony ? { ceremonyId: ceremony, route: 'stage' } : {},
        ],
      },
      select: personSelect,
      orderBy: [{ wardCode: 'asc' }, { line: { hamlet: 'asc' } }, { line: { rowNumber: 'asc' } }],
      take: ids ? 300 : NEXT + 1,
    });
    const place = new Map((ids ?? []).map((id, index) => [id, index]));
    const sorted = ids ? items.sort((a, b) => place.get(a.id)! - place.get(b.id)!) : items;
    const shown = sorted.slice(0, ids ? SHOWN : NEXT);
    const wardOf = await wardNames(
      tx,
      shown.map(({ wardCode }) => wardCode),
      locale,
    );
    await see({
      kind: q ? 'search' : 'page',
      subjectType: 'item',
      ids: shown.map(({ id }) => id),
      purpose: 'handover',
    });
    return { rows: shown.map((item) => personView(item, wardOf)), more: sorted.length > shown.length };
  },
);
export type FoundItem = Awaited<ReturnType<typeof searchItems.as>>['rows'][number];

type Telling = Prisma.HandoverClaimGetPayload<object>;

/** A handover as it was told, by the first who did or by a later one. */
const tellingView = (row: Omit<Telling, 'signoffRowId'>, by: (userId: string) => string, revealed: boolean) => ({
  id: row.id,
  happenedAt: row.happenedAt,
  recordedAt: row.recordedAt,
  route: row.route,
  evidence: row.evidence,
  hasPicture: row.fileId !== null,
  receiver: row.receiver,
  proxyName: row.proxyName,
  proxyRelation: row.proxyRelation,
  proxyId: row.proxyId && (revealed ? row.proxyId : maskIdentifier(row.proxyId)),
  activation: row.activation as 'activated' | 'helpOffered' | null,
  by: by(row.byId),
});

/** One item with all that happened at its handover, for the page on which it is handed over. DomainError notFound. */
export const readHandoverItem = defineQuery('handover.read', async (ctx, itemId: string, locale: string) => {
  const { tx, actor, see, today } = ctx;
  if (actor.role === 'auditor') throw new DomainError('notFound');
  const item = await tx.item.findFirst({
    where: { AND: [{ id: itemId }, itemScope(actor)] },
    select: {
      ...personSelect,
      driveId: true,
      form: true,
      validFrom: true,
      validTo: true,
      ceremonyId: true,
      personId: true,
      line: { select: { fullName: true, birthDate: true, hamlet: true, headName: true, citizenId: true } },
      ceremony: { select: { name: true, nameEn: true, state: true, startsAt: true } },
      handovers: { orderBy: { recordedAt: 'desc' } },
      attempts: { orderBy: { recordedAt: 'desc' } },
      claims: { orderBy: { recordedAt: 'desc' } },
    },
  });
  if (!item) throw new DomainError('notFound');
  const wardOf = await wardNames(tx, [item.wardCode], locale);
  const people = await tx.user.findMany({
    where: { id: { in: [...item.handovers, ...item.attempts, ...item.claims].map(({ byId }) => byId) } },
    select: { id: true, name: true },
  });
  const by = (id: string) => people.find((one) => one.id === id)?.name ?? '';
  const reversals = await tx.handoverReversal.findMany({
    where: { handoverId: { in: item.handovers.map(({ id }) => id) } },
    select: { handoverId: true, reason: true },
  });
  await see({ kind: 'page', subjectType: 'item', ids: [itemId], purpose: 'handover' });
  // As on the person's page: in full to those who asked for it there, with their reason.
  const revealed = can(actor.role, 'person.read') && (await isRevealed(ctx, item.personId));
  const open = item.handovers.find(({ reversedAt }) => reversedAt === null);
  return {
    ...personView(item, wardOf),
    driveId: item.driveId,
    form: item.form,
    validFrom: item.validFrom && dateToDay(item.validFrom),
    validTo: item.validTo && dateToDay(item.validTo),
    citizenId: item.line.citizenId && maskIdentifier(item.line.citizenId),
    headName: item.line.headName,
    ceremony: item.ceremony && nameOf(item.ceremony, locale),
    /** The ceremony takes place or took place: the item may be handed over on its stage. */
    mayStage: hasStage(item.ceremony),
    /** Where the handover most likely takes place: on the stage on the day of the ceremony only. */
    likely:
      item.route === 'stage' && !(hasStage(item.ceremony) && vietnamDay(item.ceremony!.startsAt) === today)
        ? ('wardOffice' as const)
        : (item.route as 'stage' | 'wardOffice' | 'home'),
    /** A guardian signs. */
    child: isChild(item.line.birthDate, today),
    electronic: item.form === 'electronic' && item.state !== 'activated',
    handovers: item.handovers.map((row) => ({
      ...tellingView(row, by, revealed),
      reversedAt: row.reversedAt,
      reversedFor: reversals.find(({ handoverId }) => handoverId === row.id)?.reason ?? null,
    })),
    /** What was told later of an item that was handed over before. */
    claims: item.claims.map((row) => tellingView(row, by, revealed)),
    attempts: item.attempts.map((row) => ({
      id: row.id,
      reason: row.reason,
      note: row.note,
      happenedAt: row.happenedAt,
      nextOn: row.nextOn && dateToDay(row.nextOn),
      nextRoute: row.nextRoute,
      by: by(row.byId),
    })),
    openHandoverId: open?.id ?? null,
    today,
    may: { record: can(actor.role, 'handover.record'), reverse: can(actor.role, 'handover.reverse') },
  };
});
export type HandoverItem = Awaited<ReturnType<typeof readHandoverItem.as>>;

/** The signature or photo that proves a handover, or what was told of it later. DomainError notFound. */
export const openEvidence = defineQuery('handover.read', async ({ tx, actor, see }, handoverId: string) => {
  if (actor.role === 'auditor') throw new DomainError('notFound');
  const which = { where: { id: handoverId, item: { is: itemScope(actor) } }, select: { fileId: true, itemId: true } };
  const handover = (await tx.handover.findFirst(which)) ?? (await tx.handoverClaim.findFirst(which));
  if (!handover?.fileId) throw new DomainError('notFound');
  await see({ kind: 'page', subjectType: 'item', ids: [handover.itemId], purpose: 'evidence' });
  return openFile(tx, handover.fileId);
});
