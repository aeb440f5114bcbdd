import { type Day, dayToDate, vietnamDay } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import type { JobDefinition } from '@/lib/core/jobs';
import type { Tx } from '@/lib/core/place';
import { hideRows, hideSmall, hideSteps, shownCount } from '@/lib/letters/small-counts';
import { countDrive, type CountRow, sumRows } from './counts';
import { KINDS } from './cut-drive';
import { writeSponsorTotals } from './sponsor-totals';

interface DriveRow {
  id: string;
  provinceCode: string;
  name: string;
  nameEn: string;
  state: string;
}

/** Drives that the public reads about. Givers also read what became of a gift to one that was cancelled. */
const PUBLIC_STATES = ['open', 'distributing', 'closed'];

/**
 * Writes the totals that the public, the sponsors and the national role read: per drive and per ward, of cards and of books,
 * with small counts hidden, once a day; a sponsor's grand total is brought up to date at every run.
 */
export async function writeAllTotals(inWorker: <O>(run: (tx: Tx) => Promise<O>) => Promise<O>) {
  const day = vietnamDay();
  const drives = await inWorker((tx) =>
    tx.drive.findMany({
      where: { state: { in: [...PUBLIC_STATES, 'cancelled'] } },
      select: { id: true, provinceCode: true, name: true, nameEn: true, state: true },
    }),
  );
  for (const drive of drives) await inWorker((tx) => writeDrive(tx, drive, day));
  return { drives: drives.length };
}

export const writeTotals: JobDefinition = { name: 'writeTotals', system: true, run: writeAllTotals };

async function writeDrive(tx: Tx, drive: DriveRow, day: Day): Promise<void> {
  const rows = await countDrive(tx, 'worker', drive.id, day);
  const places = await tx.place.findMany({ where: { code: { in: [...new Set(rows.map((r) => r.wardCode))] } } });
  const names = new Map(places.map((place) => [place.code, place.name]));
  await writeSponsorTotals(tx, drive, day, names);
  if (PUBLIC_STATES.includes(drive.state)) await writePublicTotals(tx, drive, day, rows, names);
  else await tx.publicTotal.deleteMany({ where: { driveId: drive.id } });
}

async function writePublicTotals(
  tx: Tx,
  drive: DriveRow,
  day: Day,
  rows: readonly CountRow[],
  names: ReadonlyMap<string, string>,
): Promise<void> {
  // Figures for the public move once a day: seen twice on one day, a difference of one would be a person.
  const told = await tx.publicTotal.count({ where: { driveId: drive.id, day: dayToDate(day) } });
  await tx.publicTotal.updateMany({ where: { driveId: drive.id }, data: { driveState: drive.state } });
  if (told > 0) return;
  await tx.publicTotal.deleteMany({ where: { driveId: drive.id } });
  const common = {
    provinceCode: drive.provinceCode,
    driveId: drive.id,
    driveName: drive.name,
    driveNameEn: drive.nameEn || drive.name,
    driveState: drive.state,
    day: dayToDate(day),
  };
  const data = KINDS.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    if (own.length === 0) return [];
    const total = sumRows(own);
    const worth = shownCount(total.approved) !== null;
    return [
      {
        id: newId(),
        ...common,
        scope: 'drive',
        kind,
        ...named(hideSteps([total.approved, total.issued, total.handedOver])),
        full: worth ? total.full : null,
        sponsorShare: worth ? total.donated : null,
      },
      ...wardRows(own, names).map((ward) => ({ id: newId(), ...common, scope: 'ward', kind, ...ward })),
    ];
  });
  await tx.publicTotal.createMany({ data });
}

const named = ([approved, issued, handedOver]: (number | null)[]) => ({
  approved: approved ?? null,
  issued: issued ?? null,
  handedOver: handedOver ?? null,
});

function wardRows(rows: readonly CountRow[], names: ReadonlyMap<string, string>) {
  const codes = [...new Set(rows.map((row) => row.wardCode))];
  const sums = codes.map((code) => sumRows(rows.filter((row) => row.wardCode === code)));
  const shown = hideRows(sums.map((s) => [s.approved, s.issued, s.handedOver])).map(named);
  const worth = hideSmall(sums.map((s) => s.approved));
  return codes.map((wardCode, i) => ({
    wardCode,
    wardName: names.get(wardCode) ?? wardCode,
    ...shown[i]!,
    full: worth[i] === null ? null : sums[i]!.full,
    sponsorShare: worth[i] === null ? null : sums[i]!.donated,
  }));
}
