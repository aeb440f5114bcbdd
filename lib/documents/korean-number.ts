const DIGITS = [...'영일이삼사오육칠팔구'];
const PLACES = ['', '십', '백', '천'];
const GROUPS = ['', '만', '억', '조', '경'];

/** Four digits, each place with its digit ("일천" and not "천"), as amounts are written on vouchers. */
function group(n: number): string {
  let words = '';
  for (const place of [3, 2, 1, 0]) {
    const digit = Math.floor(n / 10 ** place) % 10;
    if (digit > 0) words += `${DIGITS[digit]}${PLACES[place]}`;
  }
  return words;
}

/** A whole number, not negative, in Sino-Korean words: four digits to a group. */
export function numberInKorean(amount: bigint): string {
  if (amount === 0n) return '영';
  let words = '';
  for (let rest = amount, i = 0; rest > 0n; rest /= 10_000n, i += 1) {
    const part = Number(rest % 10_000n);
    if (part > 0) words = `${group(part)}${GROUPS[i]}${words}`;
  }
  return words;
}
