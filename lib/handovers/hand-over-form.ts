import type * as z from 'zod/mini';
import type { RecordHandoverInput } from './schema';

type Values = Omit<z.input<typeof RecordHandoverInput>, 'itemId' | 'fileId'>;

/** Fields of the multipart form as the command takes them; the command's own schema refuses what does not fit. */
export function readHandOverForm(fields: Record<string, string>): Values {
  const { receiver, proxyName, proxyRelation, proxyId, route, evidence, happenedAt, deviceId, note, activation } =
    fields;
  return {
    receiver: { receiver, ...(receiver === 'self' ? {} : { proxyName, proxyRelation, proxyId: proxyId ?? '' }) },
    route,
    evidence,
    ...(happenedAt ? { happenedAt } : {}),
    deviceId: deviceId ?? '',
    note: note ?? '',
    ...(activation ? { activation } : {}),
  } as Values;
}
