import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { defineQuery } from '@/lib/core/query';
import { provinceOf } from './actor-type';
import { settingsSchema } from './settings-schema';

const COLUMNS = {
  agencyName: true,
  agencyNameEn: true,
  superiorName: true,
  address: true,
  city: true,
  taxCode: true,
  phone: true,
  email: true,
  bankBin: true,
  bankName: true,
  bankAccount: true,
  postingDays: true,
  requireTotp: true,
  version: true,
} as const;

type Stored = Record<'bankBin' | 'bankName' | 'bankAccount', string | null> & { postingDays: number };

/** As the form holds them: absent texts are empty, the number is text. */
const forForm = <T extends Stored>(row: T) => ({
  ...row,
  bankBin: row.bankBin ?? '',
  bankName: row.bankName ?? '',
  bankAccount: row.bankAccount ?? '',
  postingDays: String(row.postingDays),
});

export const readSettings = defineQuery('setting.manage', async ({ tx, actor }) => {
  const where = { provinceCode: provinceOf(actor) };
  const row = await tx.provinceSetting.findUnique({ where, select: COLUMNS });
  if (!row) throw new DomainError('notFound');
  return forForm(row);
});

/** Settings of the province. Who requires the second factor of the office has set it up himself. DomainError stale, secondFactorRequired. */
export const saveSettings = defineCommand({
  name: 'setting.save',
  permission: 'setting.manage',
  input: settingsSchema,
  async run(ctx, { version, ...given }) {
    const where = { provinceCode: provinceOf(ctx.actor) };
    const stored = await ctx.tx.provinceSetting.findUnique({ where, select: COLUMNS });
    if (!stored) throw new DomainError('notFound');
    const next = {
      ...given,
      bankBin: given.bankBin || null,
      bankName: given.bankName || null,
      bankAccount: given.bankAccount || null,
      postingDays: Number(given.postingDays),
    };
    const { userId } = ctx.actor;
    if (next.requireTotp && (await ctx.tx.user.count({ where: { id: userId, totpEnabledAt: null } })) > 0)
      throw new DomainError('secondFactorRequired', undefined, { requireTotp: 'secondFactorFirst' });
    const { count } = await ctx.tx.provinceSetting.updateMany({
      where: { ...where, version },
      data: { ...next, version: { increment: 1 } },
    });
    if (count === 0) throw new DomainError('stale', { current: forForm(stored) });
    const fields = (Object.keys(next) as (keyof typeof next)[]).filter((key) => next[key] !== stored[key]);
    ctx.audit({ what: 'setting.saved', fields });
  },
});
