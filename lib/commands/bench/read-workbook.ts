/** Reading a ward's list of 4,000 people behind guard, thread and limits, beside the bare reader without any of them. */
import { performance } from 'node:perf_hooks';

import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';

import { readWorkbook } from '@/lib/core/workbook/read-workbook';

import type { Measure } from '@/lib/commands/bench';

const ROWS = 4000;
const ROUNDS = 5;

async function sample(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Danh sách');
  for (let i = 0; i < ROWS; i++) {
    sheet.addRow([
      i + 1,
      `Nguyễn Văn Đức ${i}`,
      '01/02/1960',
      `0240600${String(i).padStart(5, '0')}`,
      'Tổ dân phố số 3',
    ]);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The best of some rounds in milliseconds: the machine's other work only ever adds. */
async function best(work: () => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    await work();
    least = Math.min(least, performance.now() - began);
  }
  return least;
}

export async function bench(): Promise<Measure[]> {
  const bytes = await sample();
  const ours = await best(() => readWorkbook(bytes));
  const options = { dense: true, cellNF: true, cellText: true, cellDates: false, cellHTML: false };
  const reference = await best(async () => XLSX.read(bytes, options));
  return [
    { name: `read ${ROWS} rows of XLSX, beside the bare reader`, ours, reference, ratio: ours / reference, unit: 'ms' },
  ];
}
