import type { Tx } from '@/lib/core/place';
import { nameKey } from '@/lib/register/names';

/** Shortest run of digits that is taken as the end of a number; fewer would fit half a ward. */
const DIGITS = 4;
/** Codes of items on labels (lib/allocation) and of printed lists are at least so long. */
const CODE = /^[0-9A-HJKMNP-TV-Z]{10,16}$/;

/** What somebody typed or scanned: the address or code of a label, the last digits of a number, or words of a name. */
export function readSearch(
  text: string,
): { kind: 'code'; value: string } | { kind: 'digits'; value: string } | { kind: 'words'; words: string[] } | null {
  const typed = text.trim();
  const code = (/\/s\/([0-9A-Za-z]+)\/?$/.exec(typed)?.[1] ?? typed).replace(/\s/g, '').toUpperCase();
  const digits = typed.replace(/[\s.-]/g, '');
  if (/^\d+$/.test(digits)) return digits.length >= DIGITS ? { kind: 'digits', value: digits } : null;
  if (CODE.test(code) && /\d/.test(code)) return { kind: 'code', value: code };
  const words = nameKey(typed).split(' ').filter(Boolean);
  return words.length > 0 ? { kind: 'words', words } : null;
}

/**
 * Ids of the items of a drive that fit, best first, at most `limit`; the policies keep a ward to its own. Each word must begin
 * a word of the name, accents aside; digits must end the card's or book's number, or the person's.
 */
export async function findItems(tx: Tx, driveId: string, text: string, limit: number): Promise<string[]> {
  const search = readSearch(text);
  if (!search) return [];
  if (search.kind === 'code') {
    const rows = await tx.item.findMany({ where: { driveId, code: search.value }, select: { id: true } });
    return rows.map(({ id }) => id);
  }
  const rows =
    search.kind === 'digits'
      ? await tx.$queryRaw<{ id: string }[]>`
          select i.id from "Item" i join "ListLine" l on l.id = i."listLineId"
          where i."driveId" = ${driveId}::uuid and i."reversedAt" is null
            and (right(i."cardNumber", length(${search.value})) = ${search.value}
              or right(i."insuranceCode", length(${search.value})) = ${search.value}
              or right(l."insuranceCode", length(${search.value})) = ${search.value}
              or right(l."citizenId", length(${search.value})) = ${search.value})
          order by i.handover = 'handedOver', l."nameKey", i.id limit ${limit}`
      : await tx.$queryRaw<{ id: string }[]>`
          select i.id from "Item" i join "ListLine" l on l.id = i."listLineId"
          where i."driveId" = ${driveId}::uuid and i."reversedAt" is null
            and not exists (
              select from unnest(${search.words}::text[]) as w(word) where not exists (
                select from "NameToken" n
                where n."refId" = l.id and n.kind = 'line' and n.token >= w.word and n.token < w.word || '~'))
          order by i.handover = 'handedOver', l."nameKey", i.id limit ${limit}`;
  return rows.map(({ id }) => id);
}
