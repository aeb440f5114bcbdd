import { dateToDay } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { defineQuery } from '@/lib/core/query';
import { LETTER_KINDS, type LetterKind } from './schema';

export interface LetterRow {
  id: string;
  numberText: string;
  language: string;
  date: string;
}

/** Which sponsors of a drive have their letters and which wait. Void letters are left out. DomainError notFound. */
export const driveLetters = defineQuery('sponsor.read', async ({ tx }, driveId: string) => {
  const drive = await tx.drive.findUnique({ where: { id: driveId }, select: { id: true } });
  if (!drive) throw new DomainError('notFound');
  const money = await tx.moneyReceived.groupBy({
    by: ['sponsorId'],
    where: { reversedAt: null, pledge: { driveId } },
    _sum: { amount: true },
  });
  const sponsors = await tx.sponsor.findMany({
    where: { id: { in: money.map(({ sponsorId }) => sponsorId) } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, nameEn: true, nameOther: true, anonymous: true, language: true },
  });
  const letters = await tx.document.findMany({
    where: { driveId, kind: { in: [...LETTER_KINDS] }, state: 'issued' },
    orderBy: { issuedAt: 'asc' },
    select: { id: true, kind: true, sponsorId: true, numberText: true, language: true, date: true },
  });
  const of = (sponsorId: string, kind: LetterKind): LetterRow[] =>
    letters
      .filter((letter) => letter.sponsorId === sponsorId && letter.kind === kind)
      .map(({ id, numberText, language, date }) => ({ id, numberText, language, date: dateToDay(date) }));
  const rows = sponsors.map((sponsor) => ({
    sponsor,
    received: money.find(({ sponsorId }) => sponsorId === sponsor.id)?._sum.amount ?? 0n,
    thankYouLetter: of(sponsor.id, 'thankYouLetter'),
    sponsorshipConfirmation: of(sponsor.id, 'sponsorshipConfirmation'),
  }));
  const waiting = (kind: LetterKind) => rows.filter((row) => row[kind].length === 0).map((row) => row.sponsor.id);
  return {
    rows,
    waiting: { thankYouLetter: waiting('thankYouLetter'), sponsorshipConfirmation: waiting('sponsorshipConfirmation') },
  };
});
