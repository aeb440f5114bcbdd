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

/**
 * Which sponsors of a drive have their letters and which wait; also those whose money was carried on from another drive, who are thanked here
 * and hold their confirmation from there. Void letters are left out. DomainError notFound.
 */
export const driveLetters = defineQuery('sponsor.read', async ({ tx }, driveId: string) => {
  const drive = await tx.drive.findUnique({ where: { id: driveId }, select: { id: true } });
  if (!drive) throw new DomainError('notFound');
  const money = await tx.moneyReceived.groupBy({
    by: ['sponsorId'],
    where: { reversedAt: null, pledge: { driveId } },
    _sum: { amount: true },
  });
  const carried = await tx.fundDecision.groupBy({
    by: ['sponsorId'],
    where: { kind: 'carryOver', state: 'approved', toDriveId: driveId },
    _sum: { amount: true },
  });
  const came = [...money, ...carried];
  const amountOf = (id: string, rows: typeof came) =>
    rows.reduce((sum, { sponsorId, _sum }) => (sponsorId === id ? sum + (_sum.amount ?? 0n) : sum), 0n);
  const sponsors = await tx.sponsor.findMany({
    where: { id: { in: came.map(({ sponsorId }) => sponsorId) } },
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
    received: amountOf(sponsor.id, came),
    direct: amountOf(sponsor.id, money) > 0n,
    thankYouLetter: of(sponsor.id, 'thankYouLetter'),
    sponsorshipConfirmation: of(sponsor.id, 'sponsorshipConfirmation'),
  }));
  const waiting = (kind: LetterKind) =>
    rows
      .filter((row) => row[kind].length === 0 && (row.direct || kind === 'thankYouLetter'))
      .map((row) => row.sponsor.id);
  return {
    rows,
    waiting: { thankYouLetter: waiting('thankYouLetter'), sponsorshipConfirmation: waiting('sponsorshipConfirmation') },
  };
});
