/**
 * The program that reads a workbook in a thread of its own. It is text, not a module: bundlers (Turbopack), tsx and Vitest
 * each rewrite or relocate files that a worker would load, and `new Worker(text, { eval: true })` depends on none of
 * them. Plain CommonJS; `workerData` is { bytes, root, maxRows }; it posts { sheets } or { code, details }.
 */
export const SHEET_WORKER = String.raw`
const { parentPort, workerData } = require('node:worker_threads');
const { createRequire } = require('node:module');
const XLSX = createRequire(workerData.root + '/package.json')('@e965/xlsx');

const DAY_MS = 86400000;
const isoDay = (serial) => new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);

// What a number looks like to a person: zeros that its format adds stay, an exponent never appears for whole numbers.
const numberText = (cell) => (/^0\d+$/.test(cell.w || '') ? cell.w : String(cell.v));

function read(cell, row, column, shift) {
  const out = { text: '', kind: 'empty', value: null, format: cell.z || null, row, column };
  if (cell.t === 'e') return { ...out, kind: 'error', text: cell.w || '#' };
  if (cell.v === undefined || cell.v === null || cell.v === '') return out;
  if (cell.t === 'b') return { ...out, kind: 'boolean', value: cell.v, text: cell.v ? 'TRUE' : 'FALSE' };
  if (cell.t !== 'n') return { ...out, kind: 'text', value: String(cell.v), text: String(cell.v) };
  if (typeof cell.z === 'string' && XLSX.SSF.is_date(cell.z) && cell.v >= 1 && cell.v < 2958466)
    return { ...out, kind: 'date', value: cell.v + shift, text: isoDay(cell.v + shift) };
  return { ...out, kind: 'number', value: cell.v, text: numberText(cell) };
}

// A hamlet or a household written once over several rows counts for each of them.
function fillMerges(rows, merges) {
  for (const { s, e } of merges || []) {
    const first = rows[s.r] && rows[s.r][s.c];
    if (!first || first.kind === 'empty' || e.r === s.r) continue;
    for (let r = s.r + 1; r <= e.r && r < rows.length; r++) {
      while (rows[r].length <= s.c) rows[r].push({ text: '', kind: 'empty', value: null, format: null, row: r + 1, column: rows[r].length + 1 });
      if (rows[r].some((cell) => cell.kind !== 'empty')) rows[r][s.c] = { ...first, row: r + 1, merged: true };
    }
  }
}

function readSheet(sheet, shift) {
  const rows = [];
  const data = sheet['!data'] || [];
  const hiddenRow = (r) => Boolean(sheet['!rows'] && sheet['!rows'][r] && sheet['!rows'][r].hidden);
  const hiddenColumn = (c) => Boolean(sheet['!cols'] && sheet['!cols'][c] && sheet['!cols'][c].hidden);
  for (let r = 0; r < data.length; r++) {
    const cells = [];
    for (let c = 0; c < Math.min((data[r] || []).length, 200); c++) {
      const cell = read(data[r][c] || {}, r + 1, c + 1, shift);
      if (cell.kind !== 'empty' && (hiddenRow(r) || hiddenColumn(c))) cell.hidden = true;
      cells.push(cell);
    }
    while (cells.length && cells[cells.length - 1].kind === 'empty') cells.pop();
    rows.push(cells);
  }
  fillMerges(rows, sheet['!merges']);
  while (rows.length && rows[rows.length - 1].length === 0) rows.pop();
  return rows;
}

const readBook = (sheetRows) => XLSX.read(workerData.bytes, {
  type: 'buffer', dense: true, cellNF: true, cellText: true, cellStyles: true, cellDates: false, cellHTML: false,
  cellFormula: false, sheetRows,
});
const filled = (sheet) => (sheet['!data'] || []).filter((row) => row && row.some((cell) => cell && cell.v !== undefined && cell.v !== '')).length;

// Empty rows count for the parser's limit: a sheet that it cut is read again to this row, unless it is too full already.
const FARTHEST_ROW = 50000;
function readWhole() {
  const book = readBook(workerData.maxRows + 200);
  const sheets = book.SheetNames.map((name) => book.Sheets[name]);
  const cut = sheets.some((sheet) => sheet['!fullref']) && sheets.every((sheet) => filled(sheet) <= workerData.maxRows);
  return cut ? readBook(FARTHEST_ROW) : book;
}

try {
  const book = readWhole();
  const shift = book.Workbook && book.Workbook.WBProps && book.Workbook.WBProps.date1904 ? 1462 : 0;
  const sheets = book.SheetNames.map((name, i) => {
    const about = (book.Workbook && book.Workbook.Sheets && book.Workbook.Sheets[i]) || {};
    return { name, hidden: Boolean(about.Hidden), rows: readSheet(book.Sheets[name], shift) };
  });
  parentPort.postMessage({ sheets });
} catch (error) {
  parentPort.postMessage({ failed: /password|encrypt/i.test(String(error && error.message)) ? 'password' : 'damaged' });
}
`;
