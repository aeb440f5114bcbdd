import { dateToDay } from '@/lib/core/clock';
import { definePublicQuery } from '@/lib/core/query';
import { withWardNames } from '@/lib/letters/ward-names';

/**
 * What anybody may know of the drives: the latest day's totals of each open or closed one, by kind and by ward, as the worker wrote
 * them with small counts already hidden (null). No personal data.
 */
export const publicTotals = definePublicQuery(async (tx, locale: string) => {
  const latest = await tx.publicTotal.groupBy({ by: ['driveId'], _max: { day: true } });
  const rows = await tx.publicTotal.findMany({
    where: {
      driveState: { in: ['open', 'distributing', 'closed'] },
      OR: latest.flatMap(({ driveId, _max }) => (_max.day ? [{ driveId, day: _max.day }] : [])),
    },
    orderBy: [{ day: 'desc' }, { driveName: 'asc' }, { wardName: 'asc' }, { kind: 'desc' }],
  });
  const named = await withWardNames(tx, rows, locale);
  const drives = new Map<string, typeof rows>();
  for (const row of named) drives.set(row.driveId, [...(drives.get(row.driveId) ?? []), row]);
  const running = (own: typeof rows): number => (own[0]!.driveState === 'closed' ? 1 : 0);
  // Those that run before those that are over, the latest first (ids run with time).
  const order = [...drives.values()].sort(
    (a, b) => running(a) - running(b) || b[0]!.driveId.localeCompare(a[0]!.driveId),
  );
  return order.map((own) => ({
    id: own[0]!.driveId,
    name: own[0]!.driveName,
    nameEn: own[0]!.driveNameEn,
    state: own[0]!.driveState,
    day: dateToDay(own[0]!.day),
    totals: own.filter((row) => row.scope === 'drive'),
    wards: own.filter((row) => row.scope === 'ward'),
  }));
});
export type PublicDrive = Awaited<ReturnType<typeof publicTotals>>[number];
