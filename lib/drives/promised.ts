import { type Day, dayToDate, addDays, startOfDay } from '@/lib/core/clock';
import { Prisma } from '@/lib/generated/prisma/client';

/**
 * What a pledge `p` came to by the end of a day, in đồng: its amount while it stands; what was received of it, where it promises
 * cards or books instead, once it was withdrawn (nothing), and once its rest was written off.
 */
export const promised = (day: Day): Prisma.Sql => Prisma.sql`
  case when p.amount is not null and (p."endedOn" is null or p."endedOn" > ${dayToDate(day)}) then p.amount
  else (select coalesce(sum(m.amount), 0) from "MoneyReceived" m where m."pledgeId" = p.id and m."receivedOn" <= ${dayToDate(day)}
    and (m."reversedAt" is null or m."reversedAt" >= ${startOfDay(addDays(day, 1))})) end`;
