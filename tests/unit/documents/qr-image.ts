import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** Draws the SVG of a QR code: its path is runs of one-unit-high squares, `Mx yhn v1 h-n z`. */
function draw(svg: string, scale: number) {
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let py = Number(y) * scale; py < (Number(y) + 1) * scale; py += 1)
      for (let px = Number(x) * scale; px < (Number(x) + Number(length)) * scale; px += 1)
        data.fill(0, (py * side + px) * 4, (py * side + px) * 4 + 3);
  }
  return { data, width: side, height: side, colorSpace: 'srgb' as const };
}

/** What a phone's camera would read. */
export async function decodeQr(svg: string): Promise<string | undefined> {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const bytes = await readFile(wasm);
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(bytes).buffer } });
  const [found] = await readBarcodes(draw(svg, 4) as ImageData, { formats: ['QRCode'] });
  return found?.text;
}
