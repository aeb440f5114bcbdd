import { type Actor, provinceOf } from '@/lib/access/actor-type';
import { logAccess } from '@/lib/core/access-log';
import { type Day, dayToDate } from '@/lib/core/clock';
import { inPlace, type Tx } from '@/lib/core/place';

export interface Elsewhere {
  coveredOrListed: boolean;
  /** The province to call about it. */
  provinceCode: string | null;
}

interface Question {
  lineId: string;
  citizenId: string;
  itemKind: string;
}

/**
 * Whether people are covered or listed in another province: with the job `openElsewhere`, the one read across provinces. It runs as `worker` in a
 * transaction of its own, takes citizen ids of the actor's own lines only, and answers yes or no and whom to call: no name, no
 * date, no ward. Who asked about which lines stands in the access log of the asking province. Lines without an answer are not
 * in the map.
 */
export async function askElsewhere(
  { tx, actor }: { tx: Tx; actor: Actor },
  questions: readonly Question[],
  period: { from: Day; to: Day },
): Promise<Map<string, Elsewhere>> {
  if (questions.length === 0) return new Map();
  const own = provinceOf(actor);
  await logAccess(tx, actor, {
    kind: 'elsewhere',
    subjectType: 'line',
    ids: questions.map(({ lineId }) => lineId),
    purpose: 'checks.elsewhere',
  });
  const ids = questions.map(({ citizenId }) => citizenId);
  const [from, to] = [dayToDate(period.from), dayToDate(period.to)];
  const rows = await inPlace(
    { placeRole: 'worker', userId: actor.userId, provinceCode: own, command: 'check.askElsewhere' },
    (worker) => worker.$queryRaw<{ citizenId: string; kind: string; provinceCode: string }[]>`
      select "citizenId", kind, min("provinceCode") as "provinceCode" from (
        select "citizenId", kind, "provinceCode" from "Entitlement"
         where "citizenId" = any(${ids}::text[]) and "reversedAt" is null and "periodFrom" <= ${to} and "periodTo" >= ${from}
        union all
        select "citizenId", kind, "provinceCode" from "Insurance"
         where "citizenId" = any(${ids}::text[]) and "validFrom" <= ${to} and "validTo" >= ${from}
        union all
        select l."citizenId", l."itemKind", l."provinceCode" from "ListLine" l
          join "WardList" w on w.id = l."listId" join "Drive" d on d.id = l."driveId"
         where l."citizenId" = any(${ids}::text[]) and l.state <> 'excluded' and w.state not in ('draft', 'returned')
           and d.state in ('open', 'distributing')) found
      where "provinceCode" <> ${own} group by 1, 2`,
  );
  const byKey = new Map(rows.map((row) => [`${row.citizenId}|${row.kind}`, row.provinceCode]));
  return new Map(
    questions.flatMap(({ lineId, citizenId, itemKind }) => {
      const provinceCode = byKey.get(`${citizenId}|${itemKind}`);
      return provinceCode ? [[lineId, { coveredOrListed: true, provinceCode }] as const] : [];
    }),
  );
}
