import { dateToDay } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { defineQuery } from '@/lib/core/query';
import type { DocumentTable } from './table';

/** Numbered documents that the actor's place may see, newest first. Holds no data of the documents. */
export const listDocuments = defineQuery('document.read', async ({ tx }, params: DocumentTable) => {
  const { kind, state, number } = params.filters;
  const where = {
    ...(kind ? { kind } : {}),
    ...(state ? { state } : {}),
    ...(number ? { numberText: { startsWith: number } } : {}),
  };
  const [total, rows] = [
    await tx.document.count({ where }),
    await tx.document.findMany({
      where,
      orderBy: [{ issuedAt: params.desc ? 'desc' : 'asc' }, { id: 'asc' }],
      skip: params.skip,
      take: params.take,
      select: {
        id: true,
        kind: true,
        numberText: true,
        date: true,
        state: true,
        code: true,
      },
    }),
  ];
  // Of the documents shown only: a count beside each row would read the prints of all.
  const prints = await tx.documentPrint.groupBy({
    by: ['documentId'],
    where: { documentId: { in: rows.map(({ id }) => id) } },
    _count: { id: true },
  });
  const printsOf = new Map(prints.map(({ documentId, _count }) => [documentId, _count.id]));
  return {
    total,
    rows: rows.map(({ date, ...row }) => ({ ...row, date: dateToDay(date), prints: printsOf.get(row.id) ?? 0 })),
  };
});

/** One document with its prints: who printed which copy when; a sponsor sees the copies without the names. DomainError notFound. */
export const getDocument = defineQuery('document.read', async ({ tx, actor }, documentId: string) => {
  const document = await tx.document.findUnique({
    where: { id: documentId },
    omit: { data: true },
    include: { prints: { orderBy: { nth: 'asc' } } },
  });
  if (!document) throw new DomainError('notFound');
  const [kept] = await tx.$queryRaw<{ translated: boolean }[]>`
    select data ? 'english' as translated from "Document" where id = ${documentId}::uuid`;
  const ids = [document.voidedById, ...document.prints.map(({ printedById }) => printedById)].filter(
    (id) => id !== null,
  );
  const named = actor.placeRole !== 'sponsor' && ids.length > 0;
  const users = named ? await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }) : [];
  const nameOf = (id: string | null) => users.find((user) => user.id === id)?.name ?? null;
  return {
    ...document,
    date: dateToDay(document.date),
    translated: kept?.translated ?? false,
    voidedBy: nameOf(document.voidedById),
    prints: document.prints.map((print) => ({ ...print, printedBy: nameOf(print.printedById) })),
  };
});
