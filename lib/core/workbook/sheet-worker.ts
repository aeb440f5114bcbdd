/**
 * The program that reads a workbook in a thread of its own. It is text, not a module: bundlers (Turbopack), tsx and Vitest
 * each rewrite or relocate files that a worker would load, and `new Worker(text, { eval: true })` depends on none of
 * them. Plain CommonJS; `workerData` is { bytes, root, maxRows }; it posts { sheets }, { tooLarge } with
 * the details of the refusal, or { failed } with its reason.
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
  for (let r = 0; r < Math.min(data.length, FARTHEST_ROW); r++) {
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

const isHidden = (book, i) => Boolean(book.Workbook && book.Workbook.Sheets && (book.Workbook.Sheets[i] || {}).Hidden);
const isFilled = (row) => Boolean(row) && row.some((cell) => cell && cell.v !== undefined && String(cell.v).trim() !== '');

// The last row that is read: beyond it there are no people, but something that somebody left there.
const FARTHEST_ROW = 50000;

// Why a sheet that people see cannot be read whole, or null.
function tooLarge(book) {
  for (let i = 0; i < book.SheetNames.length; i++) {
    const data = book.Sheets[book.SheetNames[i]]['!data'] || [];
    if (isHidden(book, i)) continue;
    const rows = data.filter(isFilled).length;
    if (rows > workerData.maxRows) return { reason: 'rows', limit: workerData.maxRows, rows };
    const row = data.findLastIndex(isFilled) + 1;
    if (row > FARTHEST_ROW) return { reason: 'farRow', limit: FARTHEST_ROW, row, sheet: book.SheetNames[i] };
  }
  return null;
}

// A big file is looked into first, so that one with too many people is told so soon.
const BIG_BYTES = 1000000;
// The parser's own limit cuts a sheet silently, and leaves no sign where the sheet does not say how long it is: what is
// kept is read whole.
function readWhole() {
  const refused = workerData.bytes.length > BIG_BYTES ? tooLarge(readBook(workerData.maxRows + 200)) : null;
  const book = refused ? null : readBook(0);
  return { book, refused: refused || tooLarge(book) };
}

try {
  const { book, refused } = readWhole();
  if (refused) parentPort.postMessage({ tooLarge: refused });
  else {
    const shift = book.Workbook && book.Workbook.WBProps && book.Workbook.WBProps.date1904 ? 1462 : 0;
    const sheets = book.SheetNames.map((name, i) => {
      const hidden = isHidden(book, i);
      return { name, hidden, rows: hidden ? [] : readSheet(book.Sheets[name], shift) };
    });
    parentPort.postMessage({ sheets });
  }
} catch (error) {
  parentPort.postMessage({ failed: /password|encrypt/i.test(String(error && error.message)) ? 'password' : 'damaged' });
}
`;
