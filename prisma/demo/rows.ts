import { inPlace } from '@/lib/core/place';
import { PROVINCE } from './office';

/** Reads of the story between two commands: versions and ids, as the pages would have them. */
const read = <T>(run: Parameters<typeof inPlace<T>>[1]): Promise<T> =>
  inPlace({ placeRole: 'province', provinceCode: PROVINCE }, run);

export const driveVersion = (id: string) =>
  read(async (tx) => (await tx.drive.findUniqueOrThrow({ where: { id } })).version);
export const listVersion = (id: string) =>
  read(async (tx) => (await tx.wardList.findUniqueOrThrow({ where: { id } })).version);
export const runVersion = (id: string) =>
  read(async (tx) => (await tx.allocationRun.findUniqueOrThrow({ where: { id } })).version);
export const remittanceVersion = (id: string) =>
  read(async (tx) => (await tx.remittance.findUniqueOrThrow({ where: { id } })).version);
export const phaseAt = (driveId: string, index: number) =>
  read(async (tx) => (await tx.phase.findFirstOrThrow({ where: { driveId, order: index + 1 } })).id);
export { read };
