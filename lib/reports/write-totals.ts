import { type Day, dayToDate, vietnamDay } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import type { JobDefinition } from '@/lib/core/jobs';
import type { Tx } from '@/lib/core/place';
import { countDrive, type CountRow, sumRows } from './counts';
import { hideSmall, SMALLEST_SHOWN } from '@/lib/letters/small-counts';
import { writeSponsorTotals } from './sponsor-totals';

const KINDS = ['card', 'book'] as const;
const shown = (n: number): number | null => (n > 0 && n < SMALLEST_SHOWN ? null : n);

interface DriveRow {
  id: string;
  provinceCode: string;
  name: string;
  nameEn: string;
  state: string;
}

/**
 * Writes the totals that the public, the sponsors and the national role read: per drive and per ward, of cards and of books,
 * with small counts hidden, once a day; a sponsor's grand total is brought up to date at every run.
 */
export const writeTotals: JobDefinition = {
  name: 'writeTotals',
  system: true,
  async run(inWorker) {
    const day = vietnamDay();
    const drives = await inWorker((tx) =>
      tx.drive.findMany({
        where: { state: { in: ['open', 'distributing', 'closed'] } },
        select: { id: true, provinceCode: true, name: true, nameEn: true, state: true },
      }),
    );
    for (const drive of drives) await inWorker((tx) => writeDrive(tx, drive, day));
    return { drives: drives.length };
  },
};

async function writeDrive(tx: Tx, drive: DriveRow, day: Day): Promise<void> {
  const rows = await countDrive(tx, drive.id, day);
  const told = await tx.publicTotal.count({ where: { driveId: drive.id, day: dayToDate(day) } });
  const names = new Map(
    (await tx.place.findMany({ where: { code: { in: [...new Set(rows.map((r) => r.wardCode))] } } })).map((p) => [
      p.code,
      p.name,
    ]),
  );
  const common = {
    provinceCode: drive.provinceCode,
    driveId: drive.id,
    driveName: drive.name,
    driveNameEn: drive.nameEn || drive.name,
    driveState: drive.state,
    day: dayToDate(day),
  };
  await writeSponsorTotals(tx, drive, day, names);
  // Figures for the public move once a day: seen twice on one day, a difference of one would be a person.
  if (told > 0) return;
  await tx.publicTotal.deleteMany({ where: { driveId: drive.id } });
  const data = KINDS.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    if (own.length === 0) return [];
    const total = sumRows(own);
    const hide = total.approved > 0 && total.approved < SMALLEST_SHOWN;
    return [
      {
        id: newId(),
        ...common,
        scope: 'drive',
        kind,
        approved: shown(total.approved),
        issued: shown(total.issued),
        handedOver: shown(total.handedOver),
        full: hide ? null : total.full,
        sponsorShare: hide ? null : total.donated,
      },
      ...wardRows(own, names).map((ward) => ({ id: newId(), ...common, scope: 'ward', kind, ...ward })),
    ];
  });
  await tx.publicTotal.createMany({ data });
}

function wardRows(rows: readonly CountRow[], names: ReadonlyMap<string, string>) {
  const codes = [...new Set(rows.map((row) => row.wardCode))];
  const sums = codes.map((code) => sumRows(rows.filter((row) => row.wardCode === code)));
  const [approved, issued, handedOver] = [
    hideSmall(sums.map((s) => s.approved)),
    hideSmall(sums.map((s) => s.issued)),
    hideSmall(sums.map((s) => s.handedOver)),
  ];
  return codes.map((wardCode, i) => ({
    wardCode,
    wardName: names.get(wardCode) ?? wardCode,
    approved: approved[i]!,
    issued: issued[i]!,
    handedOver: handedOver[i]!,
    full: approved[i] === null ? null : sums[i]!.full,
    sponsorShare: approved[i] === null ? null : sums[i]!.donated,
  }));
}
