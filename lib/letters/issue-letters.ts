import { provinceOf } from '@/lib/access/actor-type';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { officeOf } from '@/lib/documents/office';
import { voidDocument } from '@/lib/documents/void-document';
import { confirmSponsorship } from './confirm-sponsorship';
import { IssueLettersInput, LETTER_KINDS, type LetterKind, VoidLetterInput } from './schema';
import type { LetterContext } from './letter-context';
import { thankSponsor } from './thank-sponsor';

const ISSUE = { thankYouLetter: thankSponsor, sponsorshipConfirmation: confirmSponsorship } as const;

/**
 * Issues the thank-you letters or the confirmations of sponsorship of a drive. Sponsors who hold a valid one, or from whom no money
 * came, are passed over. DomainError notFound | nothingToDo (nobody was left).
 */
export const issueLetters = defineCommand({
  name: 'letter.issue',
  permission: 'letter.issue',
  input: IssueLettersInput,
  timeout: 60_000, // up to MOST_LETTERS, each with one or two PDFs
  async run(ctx, { driveId, kind, sponsorIds, signerName, signerPost, capacity }) {
    const provinceCode = provinceOf(ctx.actor);
    const drive = await ctx.tx.drive.findFirst({
      where: { id: driveId, provinceCode },
      select: { id: true, name: true, nameEn: true, planNumber: true, purpose: true },
    });
    const sponsors = await ctx.tx.sponsor.findMany({
      where: { id: { in: sponsorIds }, provinceCode },
      orderBy: { name: 'asc' },
    });
    if (!drive || sponsors.length !== new Set(sponsorIds).size) throw new DomainError('notFound');
    // Two who press at once: the second waits, then finds the letters of the first.
    await ctx.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`letters ${kind} ${driveId}`}, 0))`;
    const holders = await holdersOf(ctx, driveId, kind);
    const signature = {
      capacity: capacity === 'own' ? null : capacity,
      onBehalfOf: capacity === 'own' ? null : 'Giám đốc',
      post: signerPost,
      name: signerName,
    };
    const context: LetterContext = { ...ctx, office: await officeOf(ctx), drive, signature };
    const documentIds: string[] = [];
    for (const sponsor of sponsors.filter(({ id }) => !holders.has(id))) {
      const issued = await ISSUE[kind](context, sponsor);
      for (const documentId of issued)
        ctx.audit({ what: 'letter.issued', subjectType: 'Document', subjectId: documentId, driveId });
      documentIds.push(...issued);
    }
    if (documentIds.length === 0) throw new DomainError('nothingToDo');
    return { documentIds };
  },
});

async function holdersOf(ctx: Ctx, driveId: string, kind: LetterKind): Promise<Set<string>> {
  const rows = await ctx.tx.document.findMany({
    where: { driveId, kind, state: 'issued' },
    select: { sponsorId: true },
  });
  return new Set(rows.flatMap(({ sponsorId }) => sponsorId ?? []));
}

/** Papers of this office that a wrong word makes void; a receipt goes with its money, a list for signature with its rows. */
const VOIDABLE = [...LETTER_KINDS, 'ceremonyMinutes'] as const;

/** A letter or minutes that were wrong: void with its reason; it can then be issued anew. DomainError notFound | documentVoid. */
export const voidLetter = defineCommand({
  name: 'letter.void',
  permission: 'letter.issue',
  input: VoidLetterInput,
  async run(ctx, { documentId, reason }) {
    const kind = { in: [...VOIDABLE] };
    const letter = await ctx.tx.document.findFirst({ where: { id: documentId, kind }, select: { id: true } });
    if (!letter) throw new DomainError('notFound');
    await voidDocument(ctx, documentId, reason);
    return { documentId };
  },
});
