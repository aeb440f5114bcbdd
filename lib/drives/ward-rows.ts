import { provinceOf } from '@/lib/access/actor-type';
import type { Ctx } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { placesUnder } from '@/lib/places/wards';

interface Quota {
  wardCode: string;
  quotaCards: number;
  quotaBooks: number;
}

/** Rows of the wards that take part. Throws DomainError invalidInput (`wards`) for one twice or not of the province today. */
export async function wardRows(ctx: Ctx, driveId: string, wards: readonly Quota[]) {
  const provinceCode = provinceOf(ctx.actor);
  const own = new Set((await placesUnder(ctx.tx, provinceCode, 'ward', ctx.today)).map(({ code }) => code));
  const codes = wards.map(({ wardCode }) => wardCode);
  const strange = codes.filter((code, i) => !own.has(code) || codes.indexOf(code) !== i);
  if (strange.length > 0) throw new DomainError('invalidInput', { wards: strange }, { wards: 'invalid' });
  return wards.map((row) => ({ provinceCode, driveId, ...row }));
}
