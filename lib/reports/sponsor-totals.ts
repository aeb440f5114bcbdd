import { ISSUED } from '@/lib/cards/rules';
import { type Day, dayToDate } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/core/place';
import { hideRows, hideSmall, hideSteps, shownCount } from '@/lib/letters/small-counts';
import { PAID_SHARES } from '@/lib/payments/paid-shares';

interface Row {
  sponsorId: string;
  kind: string;
  wardCode: string;
  allocated: bigint;
  issued: bigint;
  handedOver: bigint;
  amount: bigint;
}

const named = ([allocated, issued, handedOver]: (number | null)[]) => ({
  allocated: allocated ?? null,
  issued: issued ?? null,
  handedOver: handedOver ?? null,
});

/**
 * What each sponsor's gift became in one drive, per kind: a live grand total (ward ''), and wards once a day with small counts hidden. An item
 * paid by two sponsors counts for both, each with the amount that was theirs.
 */
export async function writeSponsorTotals(
  tx: Tx,
  drive: { id: string; provinceCode: string; name: string; nameEn: string },
  day: Day,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = await tx.$queryRaw<Row[]>`
    select f."sponsorId", i.kind, i."wardCode", count(distinct i.id) as allocated,
      count(distinct i.id) filter (where i.state = any(${[...ISSUED]})) as issued,
      count(distinct i.id) filter (where i.handover = 'handedOver') as "handedOver", sum(s.amount)::bigint as amount
    from "Item" i join "Entitlement" e on e.id = i."entitlementId" join "AllocationLine" l on l.id = e."allocationLineId"
    join lateral ${PAID_SHARES} s on true
    join "Fund" f on f.id = s."fundId"
    where i."driveId" = ${drive.id}::uuid and i."reversedAt" is null group by 1, 2, 3 order by 1, 2, 3`;
  const told = await tx.sponsorTotal.count({
    where: { driveId: drive.id, day: dayToDate(day), wardCode: { not: '' } },
  });
  await tx.sponsorTotal.deleteMany({ where: { driveId: drive.id, ...(told > 0 ? { wardCode: '' } : {}) } });
  const common = {
    provinceCode: drive.provinceCode,
    driveId: drive.id,
    driveName: drive.name,
    driveNameEn: drive.nameEn || drive.name,
    day: dayToDate(day),
  };
  const groups = new Map<string, Row[]>();
  for (const row of rows)
    groups.set(`${row.sponsorId} ${row.kind}`, [...(groups.get(`${row.sponsorId} ${row.kind}`) ?? []), row]);
  const data = [...groups.values()].flatMap((own) => {
    const { sponsorId, kind } = own[0]!;
    const sum = (of: (row: Row) => bigint): number => Number(own.reduce((n, row) => n + of(row), 0n));
    const allocated = sum((r) => r.allocated);
    const total = named(hideSteps([allocated, sum((r) => r.issued), sum((r) => r.handedOver)]));
    const wards = hideRows(own.map((r) => [Number(r.allocated), Number(r.issued), Number(r.handedOver)])).map(named);
    const worth = hideSmall(own.map((r) => Number(r.allocated)));
    return [
      {
        id: newId(),
        ...common,
        sponsorId,
        kind,
        ...total,
        amount: shownCount(allocated) === null ? null : own.reduce((n, r) => n + r.amount, 0n),
      },
      ...(told > 0 ? [] : own).map((row, i) => ({
        id: newId(),
        ...common,
        sponsorId,
        kind,
        wardCode: row.wardCode,
        wardName: names.get(row.wardCode) ?? row.wardCode,
        ...wards[i]!,
        amount: worth[i] === null ? null : row.amount,
      })),
    ];
  });
  await tx.sponsorTotal.createMany({ data });
}
