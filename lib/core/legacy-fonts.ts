/**
 * Vietnamese from before Unicode: lists typed with .Vn… (TCVN3, ABC) or VNI-… fonts reach us as Western letters,
 * "NguyÔn ThÞ Hång" or "Nguyeãn Thò Hoàng". Tables: `prisma/data/encoding-tcvn3.csv` (letters of the ABC fonts) and
 * `encoding-vni.csv`; a test compares them.
 */
export type LegacyFont = 'tcvn3' | 'vni';

/** ư is the soft hyphen U+00AD there: invisible, so text must be decoded before it is cleaned. */
const TCVN3_FROM =
  '¡ ¢ £ ¤ ¥ ¦ § ¨ © ª « ¬ \u00ad ® µ ¶ · ¸ ¹ » ¼ ½ ¾ Æ Ç È É Ê Ë Ì Î Ï Ð Ñ Ò Ó Ô Õ Ö × Ø Ü Ý Þ ß á â ã ä å æ ç è é ê ë ì í î ï ñ ò ó ô õ ö ÷ ø ù ú û ü ý þ'.split(
    ' ',
  );
const TCVN3_TO =
  'Ă Â Ê Ô Ơ Ư Đ ă â ê ô ơ ư đ à ả ã á ạ ằ ẳ ẵ ắ ặ ầ ẩ ẫ ấ ậ è ẻ ẽ é ẹ ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ồ ổ ỗ ố ộ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ'.split(
    ' ',
  );
const VNI_PAIRS =
  'AÀ>Ầ AÁ>Ấ AÂ>Â AÃ>Ẫ AÄ>Ậ AÅ>Ẩ AÈ>Ằ AÉ>Ắ AÊ>Ă AË>Ặ AÏ>Ạ AÕ>Ã AØ>À AÙ>Á AÚ>Ẳ AÛ>Ả AÜ>Ẵ Aà>Ầ Aá>Ấ Aâ>Â Aã>Ẫ Aä>Ậ Aå>Ẩ Aè>Ằ Aé>Ắ Aê>Ă Aë>Ặ Aï>Ạ Aõ>Ã Aø>À Aù>Á Aú>Ẳ Aû>Ả Aü>Ẵ EÀ>Ề EÁ>Ế EÂ>Ê EÃ>Ễ EÄ>Ệ EÅ>Ể EÏ>Ẹ EÕ>Ẽ EØ>È EÙ>É EÛ>Ẻ Eà>Ề Eá>Ế Eâ>Ê Eã>Ễ Eä>Ệ Eå>Ể Eï>Ẹ Eõ>Ẽ Eø>È Eù>É Eû>Ẻ OÀ>Ồ OÁ>Ố OÂ>Ô OÃ>Ỗ OÄ>Ộ OÅ>Ổ OÏ>Ọ OÕ>Õ OØ>Ò OÙ>Ó OÛ>Ỏ Oà>Ồ Oá>Ố Oâ>Ô Oã>Ỗ Oä>Ộ Oå>Ổ Oï>Ọ Oõ>Õ Oø>Ò Où>Ó Oû>Ỏ UÏ>Ụ UÕ>Ũ UØ>Ù UÙ>Ú UÛ>Ủ Uï>Ụ Uõ>Ũ Uø>Ù Uù>Ú Uû>Ủ YÕ>Ỹ YØ>Ỳ YÙ>Ý YÛ>Ỷ Yõ>Ỹ Yø>Ỳ Yù>Ý Yû>Ỷ aà>ầ aá>ấ aâ>â aã>ẫ aä>ậ aå>ẩ aè>ằ aé>ắ aê>ă aë>ặ aï>ạ aõ>ã aø>à aù>á aú>ẳ aû>ả aü>ẵ eà>ề eá>ế eâ>ê eã>ễ eä>ệ eå>ể eï>ẹ eõ>ẽ eø>è eù>é eû>ẻ oà>ồ oá>ố oâ>ô oã>ỗ oä>ộ oå>ổ oï>ọ oõ>õ oø>ò où>ó oû>ỏ uï>ụ uõ>ũ uø>ù uù>ú uû>ủ yõ>ỹ yø>ỳ yù>ý yû>ỷ ÔÏ>Ợ ÔÕ>Ỡ ÔØ>Ờ ÔÙ>Ớ ÔÛ>Ở Ôï>Ợ Ôõ>Ỡ Ôø>Ờ Ôù>Ớ Ôû>Ở ÖÏ>Ự ÖÕ>Ữ ÖØ>Ừ ÖÙ>Ứ ÖÛ>Ử Öï>Ự Öõ>Ữ Öø>Ừ Öù>Ứ Öû>Ử ôï>ợ ôõ>ỡ ôø>ờ ôù>ớ ôû>ở öï>ự öõ>ữ öø>ừ öù>ứ öû>ử Æ>Ỉ Ì>Ì Í>Í Î>Ỵ Ñ>Đ Ò>Ị Ó>Ĩ Ô>Ơ Ö>Ư æ>ỉ ì>ì í>í î>ỵ ñ>đ ò>ị ó>ĩ ô>ơ ö>ư'.split(
    ' ',
  );

export const TCVN3: ReadonlyMap<string, string> = new Map(TCVN3_FROM.map((from, i) => [from, TCVN3_TO[i]!]));
export const VNI: ReadonlyMap<string, string> = new Map(VNI_PAIRS.map((pair) => pair.split('>') as [string, string]));

/** Longest first: "ôï" is ợ, "ô" alone is ơ. */
const VNI_MARKS = new RegExp([...VNI.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** One Vietnamese syllable without its tone: first consonants, a vowel group that exists, last consonants. */
const VOWELS =
  'iêu oai oao oay oeo uao uây uôi ươi ươu uya uyê uyu yêu uêu ai ao au ay âu ây eo êu ia iê iu oa oă oe oi ôi ơi oo ua uâ ui uê uô uơ ưa ưi ươ ưu uy yê a ă â e ê i o ô ơ u ư y';
const SYLLABLE = new RegExp(
  `^(ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?(${VOWELS.replaceAll(' ', '|')})(ng|nh|ch|[cmnpt])?$`,
);

const toneless = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC')
    .toLowerCase();

/** Share of the words that could be Vietnamese syllables; 0 when there are none. */
export function vietnameseShare(text: string): number {
  const words = text.split(/[^\p{L}\u00ad\p{M}\u00a1-\u00bf×÷]+/u).filter(Boolean);
  return words.length === 0 ? 0 : words.filter((word) => SYLLABLE.test(toneless(word))).length / words.length;
}

/** Text of a legacy font in Unicode. The capital (…H) fonts draw small letters as capitals: "NGUYÔN" → "NGUYỄN". */
export function decodeLegacy(text: string, font: LegacyFont): string {
  if (font === 'vni') return text.replace(VNI_MARKS, (sequence) => VNI.get(sequence) ?? sequence);
  const decoded = text.replaceAll('μ', 'µ').replace(/[\u00a1-\u00ff]/g, (letter) => TCVN3.get(letter) ?? letter);
  return decoded
    .split(' ')
    .map((word) => (/\p{Lu}{2}/u.test(word.replace(/[^\p{Lu}\p{Ll}]/gu, '')) ? word.toLocaleUpperCase('vi') : word))
    .join(' ');
}

/** Letters that only Unicode has for Vietnamese: text with one of them was not typed in a legacy font. */
export const isUnicodeVietnamese = (text: string): boolean => /[\u1ea0-\u1ef9ăĂơƠưƯđĐ]/.test(text.normalize('NFC'));

/**
 * The legacy font that `text` was typed with, if it reads as Vietnamese only after decoding; null for Unicode, for plain
 * ASCII and for anything doubtful. Give it a whole column rather than a cell where there is one.
 */
export function detectLegacyFont(text: string): LegacyFont | null {
  if (!/[\u00a1-\u00ff\u03bc]/.test(text) || isUnicodeVietnamese(text)) return null;
  const asItIs = vietnameseShare(text);
  const best = (['tcvn3', 'vni'] as const)
    .map((font) => ({ font, share: vietnameseShare(decodeLegacy(text, font)) }))
    .reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= 0.9 && best.share > asItIs ? best.font : null;
}
