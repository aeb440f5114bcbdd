import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPledgeCodes, isPledgeCode, makePledgeCode } from '@/lib/funds/pledge-code';
import { readVietQr, transferMessage, vietQrContent } from '@/lib/funds/vietqr';

type Example = { bin: string; account: string; amount: number | null; purpose: string | null; payload: string };
const { vietqr } = JSON.parse(readFileSync('prisma/data/worked-examples.json', 'utf8')) as { vietqr: Example[] };
const transfer = ({ bin, account, amount, purpose }: Example) => ({
  bankBin: bin,
  accountNumber: account,
  amount: amount === null ? null : BigInt(amount),
  purpose: purpose ?? '',
});

test.each(vietqr)('VietQR of $bin $purpose', (example) => {
  expect(vietQrContent(transfer(example))).toBe(example.payload);
  expect(readVietQr(example.payload)).toEqual(transfer(example));
});

test('one changed character is seen', () => {
  const payload = vietqr[0]!.payload;
  for (let i = 0; i < payload.length; i++) {
    const other = payload[i] === '7' ? '8' : '7';
    expect(readVietQr(payload.slice(0, i) + other + payload.slice(i + 1))).not.toEqual(transfer(vietqr[0]!));
  }
});

test.each([
  [{ bankBin: '97043' }, 'bankBin'],
  [{ accountNumber: '12 34' }, 'accountNumber'],
  [{ amount: 0n }, 'amount'],
  [{ amount: -1n }, 'amount'],
])('a transfer of %o is refused', (over, field) => {
  try {
    vietQrContent({ ...transfer(vietqr[0]!), ...over });
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ code: 'invalidInput', fields: { [field]: expect.any(String) } });
  }
});

test('a message loses marks, punctuation and what comes after 25 characters', () => {
  expect(transferMessage('TT26-K7M4N ủng hộ thẻ BHYT cho người nghèo')).toBe('TT26 K7M4N UNG HO THE BHY');
});

const anyCode = fc.nat({ max: 29 ** 5 - 1 }).map((random) => makePledgeCode(2026, random));

test('every code is valid, and no single mistake or exchange of neighbours is', () => {
  fc.assert(
    fc.property(
      anyCode,
      fc.integer({ min: 2, max: 9 }),
      fc.constantFrom(...'23456789ABCDEFGHJKMNPQRTVWXYZ'),
      (code, at, char) => {
        expect(isPledgeCode(code)).toBe(true);
        const mistyped = code.slice(0, at) + char + code.slice(at + 1);
        expect(isPledgeCode(mistyped)).toBe(mistyped === code);
        if (at > 8) return;
        const exchanged = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2);
        expect(isPledgeCode(exchanged)).toBe(exchanged === code);
      },
    ),
    { numRuns: 3_000 },
  );
});

test('a code is found in what banks make of a message', () => {
  const code = makePledgeCode(2026, 123_456);
  const [a, b] = [code.slice(0, 5), code.slice(5)];
  expect(findPledgeCodes(`MBVCB.12345.${a} ${b}.CT tu 0011 NGUYEN VAN A`)).toEqual([code]);
  expect(findPledgeCodes(`ATTT${code.slice(2)} ung ho ${code.toLowerCase()}`)).toEqual([code]);
  expect(findPledgeCodes('UNG HO THE BHYT')).toEqual([]);
});
