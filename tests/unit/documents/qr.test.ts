import { expect, test } from 'vitest';
import { qrSvg } from '@/lib/documents/qr';
import { decodeQr } from './qr-image';

test.each([
  ['an address to verify', 'https://traothe.example/verify/TTK7M4NX92QDR5HW'],
  ['Vietnamese text', 'Nguyễn Thị Hường, phường Đa Mai'],
  [
    'a payment',
    '00020101021238540010A00000072701240006970436011001234567890208QRIBFTTA5303704540712636005802VN6304763A',
  ],
])('%s is read back from the drawing', async (_, text) => {
  expect(await decodeQr(qrSvg(text))).toBe(text);
});

test('what stands in the code never becomes part of the drawing', () => {
  expect(qrSvg('"><script>alert(1)</script>')).not.toContain('script');
});
