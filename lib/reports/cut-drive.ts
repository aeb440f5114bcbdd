import type { PlaceRole } from '@/lib/access/roles';
import type { Day } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/place';
import { nameOf } from '@/lib/drives/name-of';
import type { Locale } from '@/lib/i18n/locales';
import { wardName } from '@/lib/places/ward-name';
import { placeNames } from '@/lib/places/wards';
import { targetGroup } from '@/lib/prices/groups';
import { countDrive, type CountRow, type Figures, sumBy, sumRows } from './counts';

export const KINDS = ['card', 'book'] as const;
export type Kind = (typeof KINDS)[number];

/** One part of a drive by name, with its figures. */
export interface Part {
  key: string;
  name: string;
  figures: Figures;
}

/** Figures of one kind of item: in all, by phase, ward and group, and each group within each ward. */
export interface Cut {
  kind: Kind;
  total: Figures;
  phases: Part[];
  wards: (Part & { groups: Part[] })[];
  groups: Part[];
}

/** The figures of a drive at the end of a day; the same for the page, the workbook, the document and what is published. */
export const cutDrive = async (tx: Tx, place: PlaceRole, driveId: string, asOf: Day, locale: Locale = 'vi') =>
  cutRows(tx, driveId, await countDrive(tx, place, driveId, asOf), locale);

export async function cutRows(tx: Tx, driveId: string, rows: readonly CountRow[], locale: Locale): Promise<Cut[]> {
  const wards = await placeNames(tx, [...new Set(rows.map((row) => row.wardCode))]);
  const phases = await tx.phase.findMany({ where: { driveId }, orderBy: { order: 'asc' } });
  const wardOf = (code: string): string => {
    const ward = wards.get(code);
    return ward ? wardName(ward, locale) : code;
  };
  const groupOf = (code: string): string => targetGroup(code)?.[locale] ?? code;
  const groupsOf = (own: readonly CountRow[]): Part[] =>
    sumBy(own, (row) => row.groupCode).map((part) => ({ ...part, name: groupOf(part.key) }));
  return KINDS.flatMap((kind): Cut[] => {
    const own = rows.filter((row) => row.kind === kind);
    if (own.length === 0) return [];
    const byPhase = sumBy(own, (row) => row.phaseId ?? '');
    return [
      {
        kind,
        total: sumRows(own),
        phases: phases.flatMap((phase) =>
          byPhase.filter(({ key }) => key === phase.id).map((part) => ({ ...part, name: nameOf(phase, locale) })),
        ),
        wards: sumBy(own, (row) => row.wardCode)
          .map((part) => ({
            ...part,
            name: wardOf(part.key),
            groups: groupsOf(own.filter((row) => row.wardCode === part.key)),
          }))
          .sort((a, b) => a.name.localeCompare(b.name, locale)),
        groups: groupsOf(own),
      },
    ];
  });
}
