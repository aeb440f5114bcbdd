import { ISSUED } from '@/lib/cards/rules';
import { can } from '@/lib/access/permissions';
import { vietnamDay } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { openFile } from '@/lib/core/files';
import { defineQuery } from '@/lib/core/query';
import { paths } from '@/lib/paths';
import { wardName } from '@/lib/places/ward-name';
import { placeNames } from '@/lib/places/wards';
import { isChild } from './child';
import { itemScope, signoffOf } from './item-ref';
import { shownNumber } from './shown-number';

/** A printed list with its rows in the order of the paper, and how each stands now. DomainError notFound. */
export const readSignoff = defineQuery('handover.read', async (ctx, signoffId: string, locale: string) => {
  const { tx, actor, see, today } = ctx;
  if (actor.role === 'auditor') throw new DomainError('notFound');
  const list = await signoffOf(ctx, signoffId);
  const rows = await tx.signoffRow.findMany({
    where: { signoffId },
    orderBy: { position: 'asc' },
    include: {
      item: {
        select: {
          id: true,
          kind: true,
          handover: true,
          state: true,
          reversedAt: true,
          cardNumber: true,
          insuranceCode: true,
          line: { select: { fullName: true, birthDate: true, hamlet: true, headName: true } },
        },
      },
    },
  });
  const pages = await tx.signoffPage.findMany({ where: { signoffId }, orderBy: { createdAt: 'asc' } });
  const entered = await tx.handover.findMany({
    where: { signoffRowId: { in: rows.map(({ id }) => id) }, reversedAt: null },
    select: { signoffRowId: true },
  });
  const fromPaper = new Set(entered.map(({ signoffRowId }) => signoffRowId));
  const place = (await placeNames(tx, [list.wardCode])).get(list.wardCode);
  const document = list.documentId
    ? await tx.document.findUnique({ where: { id: list.documentId }, select: { numberText: true } })
    : null;
  const ceremony = list.ceremonyId ? await tx.ceremony.findUnique({ where: { id: list.ceremonyId } }) : null;
  await see({
    kind: 'page',
    subjectType: 'item',
    ids: rows.map(({ itemId }) => itemId),
    purpose: 'signoffEntry',
  });
  return {
    id: list.id,
    driveId: list.driveId,
    title: list.title,
    ward: place ? wardName(place, locale) : list.wardCode,
    code: list.code,
    documentId: list.documentId,
    number: document?.numberText ?? null,
    printedOn: vietnamDay(list.createdAt),
    /** The day most likely to stand on the paper. */
    day: ceremony && vietnamDay(ceremony.startsAt) <= today ? vietnamDay(ceremony.startsAt) : today,
    today,
    savedAt: list.savedAt,
    rows: rows.map(({ item, ...row }) => ({
      id: row.id,
      position: row.position,
      page: row.page,
      name: item.line.fullName,
      birth: item.line.birthDate,
      hamlet: item.line.hamlet,
      headName: item.line.headName,
      child: isChild(item.line.birthDate, today),
      number: shownNumber(item),
      kind: item.kind === 'book' ? ('book' as const) : ('card' as const),
      handover: item.handover as 'pending' | 'handedOver' | 'notCollected',
      fromPaper: fromPaper.has(row.id),
      issued: (ISSUED as readonly string[]).includes(item.state) && item.reversedAt === null,
    })),
    photos: pages.map(({ id, page }) => ({ id, page })),
    mayRecord: can(actor.role, 'handover.record'),
  };
});
export type SignoffDetail = Awaited<ReturnType<typeof readSignoff.as>>;

/** A photographed page. DomainError notFound. */
export const openPagePhoto = defineQuery('handover.read', async (ctx, signoffId: string, pageId: string) => {
  if (ctx.actor.role === 'auditor') throw new DomainError('notFound');
  await signoffOf(ctx, signoffId);
  const page = await ctx.tx.signoffPage.findFirst({ where: { id: pageId, signoffId } });
  if (!page) throw new DomainError('notFound');
  const rows = await ctx.tx.signoffRow.findMany({ where: { signoffId, page: page.page }, select: { itemId: true } });
  const ids = rows.map(({ itemId }) => itemId);
  await ctx.see({ kind: 'page', subjectType: 'item', ids, purpose: 'signedPage' });
  return openFile(ctx.tx, page.fileId);
});

/** Where the QR of a printed list or of a card's label leads. DomainError notFound, also for those of another ward. */
export const findPrinted = defineQuery('handover.read', async ({ tx, actor }, code: string): Promise<string> => {
  const typed = code.toUpperCase();
  const list = await tx.signoffList.findUnique({ where: { code: typed }, select: { id: true, driveId: true } });
  if (list) return paths.drive(list.driveId).signoff(list.id);
  const item = await tx.item.findFirst({
    where: { AND: [{ code: typed }, itemScope(actor)] },
    select: { id: true, driveId: true },
  });
  if (!item) throw new DomainError('notFound');
  return paths.drive(item.driveId).handover(item.id);
});
