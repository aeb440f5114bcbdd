import type { Actor } from '@/lib/access/actor-type';
import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { exportRows } from '@/lib/core/export';
import { driveOf } from '@/lib/drives/drive-ref';
import { targetGroup } from '@/lib/prices/groups';
import { type Figures, STEPS } from './counts';
import { cutDrive } from './report';
import { ReportInput } from './schema';

const HEADERS = {
  proposed: 'Đề nghị',
  approved: 'Phân bổ',
  paid: 'Đã nộp tiền',
  issued: 'Đã cấp',
  onStage: 'Trao tại lễ',
  handedOver: 'Đã trao',
} as const;
const KIND = { card: 'Thẻ BHYT', book: 'Sổ BHXH' } as const;

interface Row {
  kind: string;
  cut: string;
  name: string;
  figures: Figures;
}

/** Totals of a drive as rows of a workbook, registered as an export; no names of people. */
const exportDriveReport = defineCommand({
  name: 'report.export',
  permission: 'report.read',
  input: ReportInput,
  async run(ctx, { driveId, asOf, language }) {
    const drive = await driveOf(ctx, driveId);
    const rows = (await cutDrive(ctx, driveId, asOf)).flatMap(({ kind, total, wards, groups }): Row[] => [
      { kind: KIND[kind], cut: 'Toàn chương trình', name: '', figures: total },
      ...wards.map((w) => ({ kind: KIND[kind], cut: 'Xã, phường', name: w.name, figures: w.figures })),
      ...groups.map((g) => ({
        kind: KIND[kind],
        cut: 'Nhóm đối tượng',
        name: targetGroup(g.key)?.vi ?? g.key,
        figures: g.figures,
      })),
    ]);
    const made = await exportRows(ctx, {
      kind: 'driveReport',
      title: `Báo cáo kết quả đến ngày ${asOf}`,
      fileName: `bao-cao-${asOf}.xlsx`,
      purpose: `Báo cáo chương trình ${drive.planNumber}`,
      rows,
      columns: [
        { header: 'Loại', type: 'text', value: (r) => r.kind },
        { header: 'Theo', type: 'text', value: (r) => r.cut },
        { header: 'Tên', type: 'text', width: 40, value: (r) => r.name },
        ...STEPS.map((step) => ({
          header: HEADERS[step],
          type: 'number' as const,
          value: (r: Row) => r.figures[step],
        })),
        { header: 'Giá trị thẻ, sổ (đồng)', type: 'money', value: (r) => r.figures.full },
        { header: 'Phần nhà tài trợ (đồng)', type: 'money', value: (r) => r.figures.donated },
      ],
      masked: true,
      language,
      driveId,
    });
    if (made.state !== 'made') throw new DomainError('notAllowed');
    return { name: made.name, body: Buffer.from(made.body).toString('base64') };
  },
});

/** The file itself. Throws the refusal of the command. */
export async function exportReport(
  actor: Actor,
  driveId: string,
  asOf: string,
): Promise<{ name: string; body: Uint8Array }> {
  const result = await exportDriveReport(actor, { driveId, asOf });
  if (!result.ok) throw new DomainError(result.code);
  return { name: result.value.name, body: Buffer.from(result.value.body, 'base64') };
}
