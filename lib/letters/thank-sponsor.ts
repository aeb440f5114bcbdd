import { amountInWords } from '@/lib/documents/amount-in-words';
import { issueDocument } from '@/lib/documents/issue-document';
import { nameOf } from '@/lib/drives/name-of';
import { wardName } from '@/lib/places/ward-name';
import { placeNames } from '@/lib/places/wards';
import { sponsorName } from '@/lib/sponsors/rules';
import { giftOf } from './gift';
import type { LetterContext } from './letter-context';
import { hideSmall } from './small-counts';

interface Thanked {
  id: string;
  name: string;
  nameEn: string;
  anonymous: boolean;
  address: string;
  language: string;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/**
 * The thank-you letter: what the gift became, by ward, never a person and no count under 5 but the giver's own total. In Vietnamese,
 * and in English beside it where the sponsor's language is another. Gives no letter where no money came.
 */
export async function thankSponsor(ctx: LetterContext, sponsor: Thanked): Promise<string[]> {
  const gift = await giftOf(ctx.tx, ctx.drive.id, sponsor.id);
  if (gift.received <= 0n) return [];
  const places = await placeNames(
    ctx.tx,
    gift.wards.map(({ wardCode }) => wardCode),
  );
  const shown = (key: 'cards' | 'books' | 'handedOver') => hideSmall(gift.wards.map((ward) => ward[key]));
  const [cards, books, handedOver] = [shown('cards'), shown('books'), shown('handedOver')];
  const wards = (language: 'vi' | 'en') =>
    gift.wards.map(({ wardCode }, i) => {
      const place = places.get(wardCode);
      return {
        ward: place ? wardName(place, language) : wardCode,
        cards: cards[i] ?? null,
        books: books[i] ?? null,
        handedOver: handedOver[i] ?? null,
      };
    });
  const ids: string[] = [];
  for (const language of sponsor.language === 'vi' ? (['vi'] as const) : (['vi', 'en'] as const)) {
    const letterhead = (number: string) => ({
      ...ctx.office.letterhead(number, ctx.today),
      ...(language === 'en'
        ? { organisation: ctx.office.organisationEn.toUpperCase(), parent: 'VIET NAM SOCIAL SECURITY' }
        : {}),
    });
    const { id } = await issueDocument(ctx, {
      template: 'thankYouLetter',
      date: ctx.today,
      language,
      sponsorId: sponsor.id,
      driveId: ctx.drive.id,
      subjectId: sponsor.id,
      data: ({ numberText, code, verifyUrl }) => ({
        language,
        letterhead: letterhead(numberText),
        sponsor: { name: sponsorName(sponsor, language), address: sponsor.address || null },
        drive: nameOf(ctx.drive, language),
        asOf: ctx.today,
        received: gift.received,
        receivedInWords: amountInWords(gift.received, language),
        used: gift.used,
        remaining: gift.remaining,
        wards: wards(language),
        total: {
          cards: sum(gift.wards.map((ward) => ward.cards)),
          books: sum(gift.wards.map((ward) => ward.books)),
          handedOver: sum(gift.wards.map((ward) => ward.handedOver)),
        },
        signature: ctx.signature,
        copiesTo: ['Như trên;', 'Lưu: VT, TT.'],
        proof: { code, url: verifyUrl },
      }),
    });
    ids.push(id);
  }
  return ids;
}
