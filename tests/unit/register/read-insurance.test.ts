import { expect, test } from 'vitest';
import { readWorkbook } from '@/lib/core/workbook/read-workbook';
import { bookOf } from '@/tests/factories/list-files';
import { readInsurance } from '@/lib/register/read-insurance';

const read = async (csv: string) => readInsurance(await readWorkbook(Buffer.from(csv)), '2026-11-22');
const HEAD =
  'STT;Họ và tên;Ngày sinh;Giới tính;Số CCCD;Mã số BHXH;Mã thẻ BHYT;Nhóm đối tượng;Nguồn đóng;Loại;Từ ngày;Đến ngày';

test('rows of the insurer, in any order of columns, below a title', async () => {
  const { rows, problems } = await read(
    [
      'DANH SÁCH ĐANG THAM GIA;;;',
      HEAD,
      '1;Nguyễn Thị Hồng;05/03/1990;Nữ;024190001234;2412345678;GD4242412345678;GD;NSNN;Thẻ;01/01/2026;31/12/2026',
    ].join('\n'),
  );
  expect(problems).toEqual([]);
  expect(rows).toEqual([
    {
      rowNumber: 3,
      fullName: 'Nguyễn Thị Hồng',
      nameKey: 'nguyen thi hong',
      birthDate: '1990-03-05',
      sex: 'female',
      citizenId: '024190001234',
      oldIdNumber: null,
      insuranceCode: '2412345678',
      cardNumber: 'GD4242412345678',
      groupCode: 'HOUSEHOLD',
      payer: 'state',
      kind: 'card',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
    },
  ]);
});

test('a bad row is told and left out; a bad number is told and the row comes in without it', async () => {
  const { rows, problems } = await read(
    [
      HEAD,
      '1;Lê Văn An;1954;Nam;;2412345678;;;;;31/12/2026;01/01/2026',
      '2;Trần Văn Đức;1960;Nam;24060001234;;;;;Sổ;01/01/2026;31/12/2026',
      '3;Phạm Thị Lan;;Nữ;;;;;;;01/01/2026;31/12/2026',
      '4;Hoàng Văn Ba;1970;Nam;123;;;;;;mai;31/12/2026',
      '5;;1970;Nam;024070001234;;;;;;01/01/2026;31/12/2026',
      ';;;;;;;;;;Tổng;5',
    ].join('\n'),
  );
  expect(rows.map((row) => [row.fullName, row.citizenId, row.kind])).toEqual([
    ['Trần Văn Đức', '024060001234', 'book'],
  ]);
  expect(problems.map(({ rowNumber, column, code, skipped }) => [rowNumber, column, code, skipped])).toEqual([
    [2, 'validTo', 'endBeforeStart', true],
    [3, 'citizenId', 'zerosLost', false],
    [4, 'fullName', 'notIdentified', true],
    [5, 'validFrom', 'dayUnreadable', true],
    [5, 'citizenId', 'numberRefused', false],
    [6, 'fullName', 'nameMissing', true],
  ]);
});

test('a file without days says which columns it lacks', async () => {
  await expect(read('Họ và tên;CCCD\nLê Văn An;024054000001')).rejects.toMatchObject({
    code: 'missingColumn',
    details: { columns: 'Từ ngày, Đến ngày' },
  });
});

test('another sheet with such a table is named, since it is not read', async () => {
  const cells = [
    ['Họ và tên', 'Ngày sinh', 'Từ ngày', 'Đến ngày'],
    ['Lê Văn An', '1954', '01/01/2026', '31/12/2026'],
  ];
  const book = await readWorkbook(bookOf({ 'Quý I': cells, 'Quý II': cells, 'Ghi chú': [['Từ ngày'], ['x']] }));
  expect(readInsurance(book, '2026-11-22')).toMatchObject({ sheetName: 'Quý I', otherSheets: ['Quý II'] });
});
