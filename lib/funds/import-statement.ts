import { createHash } from 'node:crypto';
import { provinceOf } from '@/lib/access/actor-type';
import { dayToDate } from '@/lib/core/clock';
import { defineCommand } from '@/lib/core/command';
import { storeFile } from '@/lib/core/files';
import { newId } from '@/lib/core/ids';
import { UploadedFileSchema } from '@/lib/core/uploaded-file';
import { readWorkbook } from '@/lib/core/workbook/read-workbook';
import * as z from 'zod/mini';
import { readStatement, type StatementCredit } from './read-statement';

/**
 * Keyed by what the credit is, so that the same file, or the next one that overlaps it, adds nothing twice. Two equal credits of
 * one day in one file are two credits: the how-manieth it is belongs to the key.
 */
export function creditHashes(credits: readonly StatementCredit[]): string[] {
  const seen = new Map<string, number>();
  return credits.map(({ day, reference, amount, text }) => {
    const facts = [day, reference, amount, text].join('\u0000');
    const nth = (seen.get(facts) ?? 0) + 1;
    seen.set(facts, nth);
    return createHash('sha256').update(`${facts}\u0000${nth}`).digest('hex');
  });
}

/**
 * Keeps the credits of a bank's statement that are not known yet; says of each row whether it is new, and which seem to be credits
 * and could not be read. DomainError missingColumn |
 * fileEmpty | the refusals of `readWorkbook`.
 */
export const importStatement = defineCommand({
  name: 'statement.import',
  permission: 'money.record',
  input: z.object({ file: UploadedFileSchema }),
  async run(ctx, { file }) {
    const { credits, problems } = readStatement(await readWorkbook(file.bytes));
    const provinceCode = provinceOf(ctx.actor);
    const hashes = creditHashes(credits);
    const where = { provinceCode, hash: { in: hashes } };
    const before = new Set(
      (await ctx.tx.statementLine.findMany({ where, select: { hash: true } })).map((row) => row.hash),
    );
    const fileId = await storeFile(ctx, { class: 'statement', name: file.name, bytes: file.bytes });
    const { count: added } = await ctx.tx.statementLine.createMany({
      data: credits.map((credit, i) => ({
        id: newId(),
        provinceCode,
        fileId,
        day: dayToDate(credit.day),
        reference: credit.reference,
        amount: BigInt(credit.amount),
        text: credit.text,
        hash: hashes[i]!,
      })),
      skipDuplicates: true,
    });
    const counts = { rows: credits.length, added, unchanged: credits.length - added };
    await ctx.tx.fileImport.createMany({
      data: [
        {
          provinceCode,
          kind: 'statement',
          fileId,
          sha256: file.sha256,
          ...counts,
          problems: problems.length,
          createdById: ctx.actor.userId,
        },
      ],
    });
    ctx.audit({ what: 'statement.imported', subjectType: 'StoredFile', subjectId: fileId, counts });
    return {
      ...counts,
      problems: problems.slice(0, 200),
      lines: credits.map(({ row, day, amount, text }, i) => ({
        row,
        day,
        amount,
        text,
        known: before.has(hashes[i]!),
      })),
    };
  },
});
