import { provinceOf } from '@/lib/access/actor-type';
import { can } from '@/lib/access/permissions';
import { addMonths, startOfDay } from '@/lib/core/clock';
import { defineQuery } from '@/lib/core/query';
import { clashesOf } from './bookings';
import { ownCalendarSecret } from './calendar-address';
import { ceremonyOf } from './ceremony-ref';
import { ceremonyView } from './ceremony-view';
import type { Month } from './month';
import { readsGuests } from './reads-guests';

/** All ceremonies of one month that the actor may know of, of all drives. */
export const readCalendar = defineQuery('ceremony.read', async ({ tx, actor }, month: Month) => {
  const rows = await tx.ceremony.findMany({
    where: {
      provinceCode: provinceOf(actor),
      startsAt: { gte: startOfDay(`${month}-01`), lt: startOfDay(addMonths(`${month}-01`, 1)) },
    },
    orderBy: { startsAt: 'asc' },
  });
  const doubled = new Set<string>();
  if (readsGuests(actor)) for (const { id } of rows) if ((await clashesOf(tx, id)).length > 0) doubled.add(id);
  return {
    opens: can(actor.role, 'drive.read'),
    /** Of the address to which the reader's own calendar program subscribes. */
    secret: await ownCalendarSecret(tx, actor),
    rows: rows.map((row) => ({ ...ceremonyView(row), doubled: doubled.has(row.id) })),
  };
});
export type CalendarRow = Awaited<ReturnType<typeof readCalendar.as>>['rows'][number];

/** For the iCalendar file: one ceremony, or those of the actor's province from half a year back. DomainError notFound. */
export const readForIcal = defineQuery('ceremony.read', async (ctx, ceremonyId: string | null) => {
  if (ceremonyId) return [await ceremonyOf(ctx, ceremonyId)];
  const from = startOfDay(addMonths(ctx.today, -6));
  return ctx.tx.ceremony.findMany({
    where: { provinceCode: provinceOf(ctx.actor), startsAt: { gte: from } },
    orderBy: { startsAt: 'asc' },
  });
});
