import { amountInWords } from '@/lib/documents/amount-in-words';
import { issueDocument } from '@/lib/documents/issue-document';
import { nameOf } from '@/lib/drives/name-of';
import { wardName } from '@/lib/places/ward-name';
import { placeNames } from '@/lib/places/wards';
import type { DocumentLanguage } from '@/lib/documents/data/common';
import { sponsorNameIn, type SponsorLanguage } from '@/lib/sponsors/rules';
import { giftOf } from './gift';
import type { LetterContext } from './letter-context';
import { signatureIn } from './signature-in';
import { hideSmall, shownCount } from './small-counts';

interface Thanked {
  id: string;
  name: string;
  nameEn: string;
  nameOther: string;
  anonymous: boolean;
  address: string;
  language: string;
}

/** Vietnamese is always issued, and binding. */
const languagesOf = ({ language }: Thanked): DocumentLanguage[] =>
  language === 'vi' ? ['vi'] : ['vi', language as SponsorLanguage];

/** The same rule as on the sponsor's page. */
const total = (numbers: readonly number[]): number | null => shownCount(numbers.reduce((sum, n) => sum + n, 0));

/**
 * The thank-you letter: what the gift became, by ward, never a person and no count under 5, also not in the total. In Vietnamese,
 * and beside it in the sponsor's language where that is another. Gives no letter where no money came.
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
  const wards = (locale: 'vi' | 'en') =>
    gift.wards.map(({ wardCode }, i) => {
      const place = places.get(wardCode);
      return {
        ward: place ? wardName(place, locale) : wardCode,
        cards: cards[i] ?? null,
        books: books[i] ?? null,
        handedOver: handedOver[i] ?? null,
      };
    });
  const ids: string[] = [];
  for (const language of languagesOf(sponsor)) {
    // Places and drives have names in Vietnamese and English; a Korean reads the English ones.
    const locale = language === 'vi' ? 'vi' : 'en';
    const { id } = await issueDocument(ctx, {
      template: 'thankYouLetter',
      date: ctx.today,
      language,
      sponsorId: sponsor.id,
      driveId: ctx.drive.id,
      subjectId: sponsor.id,
      data: ({ numberText, code, verifyUrl }) => ({
        language,
        letterhead: {
          ...ctx.office.letterhead(numberText, ctx.today),
          ...(language === 'vi' ? {} : ctx.office.abroad(language)),
        },
        sponsor: { name: sponsorNameIn(sponsor, language), address: sponsor.address || null },
        drive: nameOf(ctx.drive, locale),
        asOf: ctx.today,
        received: gift.received,
        receivedInWords: amountInWords(gift.received, language),
        used: gift.used,
        remaining: gift.remaining,
        wards: wards(locale),
        total: {
          cards: total(gift.wards.map((ward) => ward.cards)),
          books: total(gift.wards.map((ward) => ward.books)),
          handedOver: total(gift.wards.map((ward) => ward.handedOver)),
        },
        signature: signatureIn(ctx.signature, language),
        copiesTo: language === 'vi' ? ['Như trên;', 'Lưu: VT, TT.'] : [],
        proof: { code, url: verifyUrl },
      }),
    });
    ids.push(id);
  }
  return ids;
}
