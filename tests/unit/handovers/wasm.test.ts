import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the QR reader that we serve is that of the installed package (else: cp it to public/wasm)', () => {
  const installed = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
  expect(readFileSync('public/wasm/zxing_reader.wasm').equals(installed)).toBe(true);
});
