import type { Actor } from '@/lib/access/actor-type';
import type { Day } from '@/lib/core/clock';
import { chooseRoute } from '@/lib/ceremonies/choose-route';
import { confirmCeremony, holdCeremony, reportCeremony } from '@/lib/ceremonies/move-ceremony';
import { createCeremony } from '@/lib/ceremonies/plan-ceremony';
import type { CeremonyFields } from '@/lib/ceremonies/schema';
import { createSignoffList } from '@/lib/handovers/create-signoff';
import { isChild } from '@/lib/handovers/child';
import { saveSignoff } from '@/lib/handovers/save-signoff';
import type { Receiver } from '@/lib/handovers/schema';
import type { Prisma } from '@/lib/generated/prisma/client';
import { on } from './clock';
import { must } from './must';
import { read } from './rows';
import type { Office } from './staff';

const versionOf = (id: string) => read(async (tx) => (await tx.ceremony.findUniqueOrThrow({ where: { id } })).version);
const at = async (ceremonyId: string) => ({ ceremonyId, version: await versionOf(ceremonyId) });

/** Items of a drive by any condition, in the order of wards and rows of their lists. */
export const itemsOf = (driveId: string, where: Prisma.ItemWhereInput = {}) =>
  read((tx) =>
    tx.item.findMany({
      where: { driveId, reversedAt: null, ...where },
      include: { line: { select: { rowNumber: true, birthDate: true, headName: true } } },
      orderBy: [{ wardCode: 'asc' }, { line: { rowNumber: 'asc' } }],
    }),
  );

export async function planCeremony(
  office: Office,
  driveId: string,
  day: Day,
  fields: CeremonyFields,
  itemIds: string[],
): Promise<string> {
  on(day, 9);
  const { ceremonyId } = must(await createCeremony(office.communication, { driveId, ...fields }));
  if (itemIds.length > 0)
    must(
      await chooseRoute(office.communication, { driveId, itemIds, route: 'stage', ceremonyId, askedForStage: true }),
    );
  must(await confirmCeremony(office.communication, await at(ceremonyId)));
  return ceremonyId;
}

export async function holdOnly(office: Office, ceremonyId: string, day: Day): Promise<void> {
  on(day, 11);
  must(await holdCeremony(office.communication, await at(ceremonyId)));
}

export async function holdAndReport(office: Office, ceremonyId: string, day: Day, minutes: string): Promise<void> {
  await holdOnly(office, ceremonyId, day);
  on(day, 16);
  must(await reportCeremony(office.communication, { ...(await at(ceremonyId)), minutes }));
}

export interface Paper {
  driveId: string;
  wardCode: string;
  title: string;
  ceremonyId?: string;
  day: Day;
  /** Which rows were signed; every row unless told. */
  signed?: (position: number) => boolean;
}

/** A child's card goes to a guardian. */
export const receiverOf = (line: { birthDate: string | null; headName: string }, day: Day): Receiver =>
  isChild(line.birthDate, day)
    ? { receiver: 'guardian', proxyName: line.headName || 'Nguyễn Thị Giám Hộ', proxyRelation: 'Chủ hộ', proxyId: '' }
    : { receiver: 'self' };

/** A list for signature is printed, signed and entered by one person: most cards are signed for on paper. */
export async function signPaper(by: Actor, { day, signed = () => true, ...list }: Paper): Promise<void> {
  on(day, 7);
  const { signoffId } = must(await createSignoffList(by, list));
  const rows = await read((tx) =>
    tx.signoffRow.findMany({
      where: { signoffId },
      include: { item: { select: { line: { select: { birthDate: true, headName: true } } } } },
      orderBy: { position: 'asc' },
    }),
  );
  on(day, 17);
  const ticked = rows.filter((row) => signed(row.position));
  must(
    await saveSignoff(by, {
      signoffId,
      signedOn: day,
      rows: ticked.map((row, i) => ({
        rowId: row.id,
        receiver:
          i % 17 === 16
            ? { receiver: 'proxy' as const, proxyName: 'Nguyễn Thị Nhận', proxyRelation: 'Con' }
            : receiverOf(row.item.line, day),
      })),
    }),
  );
}
