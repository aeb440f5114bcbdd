import { getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/table/data-table';
import { type Step, STEPS } from '@/lib/reports/counts';
import type { Cut, Part } from '@/lib/reports/cut-drive';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';

/** The three that a phone has room for; the others stand in the funnel, in the workbook and on a desktop. */
const ON_A_PHONE: readonly Step[] = ['approved', 'issued', 'handedOver'];

interface PartsTableProps {
  cut: Cut;
  parts: readonly Part[];
  by: 'ward' | 'group' | 'phase';
  driveId: string;
  asOf: string;
}

/** The six counts of each part of a drive; each number leads to its rows, the sums to theirs. */
export async function PartsTable({ cut, parts, by, driveId, asOf }: PartsTableProps) {
  const [t, f] = await Promise.all([getTranslations('reports'), getFormat()]);
  const { reportRows } = paths.drive(driveId);
  const figure = (value: number, of: Record<string, string>) => {
    const text = f.number(value);
    return value === 0 ? text : { text, href: reportRows({ kind: cut.kind, asOf, ...of }) };
  };
  return (
    <DataTable
      rows={[...parts]}
      columns={[
        { key: by, cell: (row) => row.name, foot: t('cuts.all') },
        ...STEPS.map((step) => ({
          key: step,
          align: 'right' as const,
          desktopOnly: !ON_A_PHONE.includes(step),
          cell: (row: Part) => figure(row.figures[step], { step, [by]: row.key }),
          foot: figure(cut.total[step], { step }),
        })),
      ]}
      namespace="reports"
      label={`${t(`kind.${cut.kind}`)}: ${t(`by${by === 'ward' ? 'Ward' : by === 'group' ? 'Group' : 'Phase'}`)}`}
      rowKey={(row) => row.key}
    />
  );
}
