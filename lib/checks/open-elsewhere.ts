import { caseTexts } from '@/lib/cases/case-words';
import { caseOpened, caseRow, type NewCase } from '@/lib/cases/open-case';
import { logSystemAccess } from '@/lib/core/access-log';
import { writeAudit } from '@/lib/core/audit';
import { vietnamDay } from '@/lib/core/clock';
import { groupBy } from '@/lib/core/group-by';
import { idFrom } from '@/lib/core/ids';
import type { JobDefinition } from '@/lib/core/jobs';
import type { Tx } from '@/lib/core/place';
import { nameOf } from '@/lib/drives/name-of';
import { placeNames } from '@/lib/places/wards';
import { lockHumans, type News, type Overlap, overlapsElsewhere, peopleElsewhere } from './cover-elsewhere';

/** People in one transaction: their locks are held for a moment only. */
const AT_ONCE = 100;

/**
 * Cover that one province has loaded, or months that the insurer's answer moved, may overlap an item that another province gave: a
 * case is opened there, once for the item and the cover. It says what `askElsewhere` says and no more: covered, and which province to
 * call. The province that loaded learns nothing: the job stands in no province and has no result; who was shown to whom is in the
 * access log and the audit of the province that gave the item.
 *
 * At the same moment the other province may be giving the item. Cover is committed before this job begins, since it was asked for in
 * the same transaction. Trigger tt.entitle takes the lock on the identity and then looks for cover of any province. So whoever takes
 * the lock later sees the other: the approval sees the cover and is refused, or this job, which takes the same locks before it looks,
 * waits for the approval's end and sees the item. Of two loads or answers the later to commit has a job that sees both.
 */
export const openElsewhere: JobDefinition = {
  name: 'openElsewhere',
  system: true,
  async run(inWorker, payload) {
    const news = newsOf(payload);
    const people = await inWorker((tx) => peopleElsewhere(tx, news));
    let cases = 0;
    for (let at = 0; at < people.length; at += AT_ONCE)
      cases += await inWorker((tx) => openCases(tx, news, people.slice(at, at + AT_ONCE)));
    const counts = { people: people.length, cases };
    await inWorker((tx) => writeAudit(tx, null, COMMAND, undefined, [{ what: 'elsewhere.compared', counts }]));
    return {};
  },
};
const COMMAND = 'job:openElsewhere';

const newsOf = (payload: Record<string, unknown>): News => ({
  provinceCode: String(payload.provinceCode),
  importId: payload.importId ? String(payload.importId) : null,
  entitlementIds: Array.isArray(payload.entitlementIds) ? payload.entitlementIds.map(String) : [],
});

async function openCases(tx: Tx, news: News, personIds: readonly string[]): Promise<number> {
  await lockHumans(tx, personIds);
  // The id tells nobody anything: those of the cover are random, and the province of the case cannot read them.
  const found = (await overlapsElsewhere(tx, news, personIds)).map((one) => ({
    ...one,
    id: idFrom('elsewhere', one.entitlementId, one.coverId),
  }));
  const known = await tx.case.findMany({ where: { id: { in: found.map(({ id }) => id) } }, select: { id: true } });
  const before = new Set(known.map(({ id }) => id));
  const fresh = found.filter(({ id }) => !before.has(id));
  if (fresh.length === 0) return 0;
  const say = await sayer(tx, fresh);
  const openedOn = vietnamDay();
  await tx.case.createMany({
    data: fresh.map((one) => {
      const { id, provinceCode } = one;
      return caseRow({ id, provinceCode, openedOn, createdById: null }, say(one));
    }),
  });
  const entries = fresh.map((one) => ({ ...caseOpened(one.id, say(one)), provinceCode: one.provinceCode }));
  await writeAudit(tx, null, COMMAND, undefined, entries);
  for (const [provinceCode, ofProvince] of groupBy(fresh, (one) => one.provinceCode)) {
    const ids = ofProvince.map(({ personId }) => personId);
    await logSystemAccess(tx, provinceCode, {
      kind: 'elsewhere',
      subjectType: 'person',
      ids,
      purpose: 'case.elsewhere',
    });
  }
  return fresh.length;
}

/** For the office alone: without a ward no ward reads it. */
async function sayer(tx: Tx, found: readonly Overlap[]): Promise<(one: Overlap) => NewCase> {
  const names = await placeNames(
    tx,
    found.map(({ knownIn }) => knownIn),
  );
  return ({ kind, knownIn, driveId, personId }) => {
    const place = names.get(knownIn);
    const texts = caseTexts('coverElsewhere', (say) => ({
      province: place ? nameOf(place, say.locale) : knownIn,
      item: say.item(kind),
    }));
    return {
      kind: 'conflict',
      source: 'system',
      ...texts,
      driveId,
      personId,
    };
  };
}
