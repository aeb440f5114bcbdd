import { logAccess } from '@/lib/core/access-log';
import { vietnamDay } from '@/lib/core/clock';
import { type Ctx, defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { ceremonyOf } from '@/lib/ceremonies/ceremony-ref';
import { signoffPage } from '@/lib/documents/data/people-lists';
import { issueDocument } from '@/lib/documents/issue-document';
import { officeOf } from '@/lib/documents/office';
import { driveOf } from '@/lib/drives/drive-ref';
import { wardName } from '@/lib/places/ward-name';
import { placeNames } from '@/lib/places/wards';
import { CreateSignoffInput } from './schema';
import { signoffItems } from './signoff-items';
import { type SignoffFacts, signoffPaper } from './signoff-paper';

/** What one reading of the page can still hold; a ward has far fewer. */
const MOST = 2000;

/**
 * Makes a list for signature (danh sách ký nhận) of a ward, or of a ward at a ceremony, and issues its document. Its one code is
 * both the proof of the document and the address (`/s/<code>`) of the page on which the signed rows are entered.
 * Throws DomainError notFound (also for another ward, or a ward that is not invited) | nothingToDo | fileTooLarge.
 */
export const createSignoffList = defineCommand({
  name: 'signoff.create',
  permission: 'handover.record',
  input: CreateSignoffInput,
  timeout: 60_000,
  async run(ctx, { driveId, wardCode, ceremonyId, title }) {
    const drive = await driveOf(ctx, driveId);
    const { facts, provinceCode } = await factsOf(ctx, drive, wardCode, ceremonyId);
    const items = await signoffItems(ctx, { driveId, wardCode, ceremonyId });
    if (items.length === 0) throw new DomainError('nothingToDo');
    if (items.length > MOST) throw new DomainError('fileTooLarge', { reason: 'rows', limit: MOST });
    const signoffId = newId();
    const { code, id: documentId } = await issueDocument(ctx, {
      template: 'signoffList',
      date: ctx.today,
      // A ward counts its own papers; those of the office run through, whichever ward they are for.
      series: ctx.actor.placeRole === 'ward' ? wardCode : '',
      people: { type: 'item', ids: items.map(({ id }) => id) },
      driveId,
      subjectId: signoffId,
      wardCode,
      data: (numbering) => signoffPaper(items, facts, numbering),
    });
    const place = { provinceCode, wardCode };
    await ctx.tx.signoffList.createMany({
      data: [
        {
          id: signoffId,
          ...place,
          driveId,
          ceremonyId: ceremonyId ?? null,
          documentId,
          code,
          title,
          createdById: ctx.actor.userId,
          createdAt: ctx.now, // the day before which nothing on it was signed
        },
      ],
    });
    await ctx.tx.signoffRow.createMany({
      data: items.map((item, index) => ({
        ...place,
        signoffId,
        position: index + 1,
        page: signoffPage(index + 1),
        itemId: item.id,
      })),
    });
    const ids = items.map(({ id }) => id);
    await logAccess(ctx.tx, ctx.actor, { kind: 'print', subjectType: 'item', ids, purpose: 'signoffList' }, wardCode);
    ctx.audit({
      what: 'signoff.created',
      subjectType: 'SignoffList',
      subjectId: signoffId,
      driveId,
      wardCode,
      counts: { rows: items.length },
      ids,
    });
    return { signoffId, code, documentId };
  },
});

async function factsOf(
  ctx: Ctx,
  drive: { id: string; name: string; planNumber: string; provinceCode: string },
  wardCode: string,
  ceremonyId: string | undefined,
): Promise<{ facts: SignoffFacts; provinceCode: string }> {
  const { actor, tx } = ctx;
  const bound = actor.placeRole === 'ward' || actor.placeRole === 'base';
  if (bound && !actor.wardCodes.includes(wardCode)) throw new DomainError('notFound');
  const taking = await tx.driveWard.findUnique({ where: { driveId_wardCode: { driveId: drive.id, wardCode } } });
  if (!taking) throw new DomainError('notFound');
  const ceremony = ceremonyId ? await ceremonyOf(ctx, ceremonyId) : null;
  const invited = ceremony && (await tx.ceremonyWard.count({ where: { ceremonyId: ceremony.id, wardCode } }));
  if (ceremony && (invited === 0 || ceremony.driveId !== drive.id)) throw new DomainError('notFound');
  const place = (await placeNames(tx, [wardCode])).get(wardCode);
  const ward = place ? wardName(place, 'vi') : wardCode;
  const wardShort = place?.name ?? wardCode;
  const office = await officeOf(ctx);
  const { number: _number, day: _day, ...agency } = office.letterhead(null, ctx.today);
  return {
    provinceCode: drive.provinceCode,
    facts: {
      drive: drive.name,
      planNumber: drive.planNumber,
      ward,
      wardShort,
      letterhead:
        actor.placeRole === 'ward'
          ? { parent: null, organisation: `ỦY BAN NHÂN DÂN ${ward.toLocaleUpperCase('vi')}`, place: wardShort }
          : agency,
      place: ceremony?.venue ?? `Trụ sở UBND ${ward}`,
      day: ceremony ? vietnamDay(ceremony.startsAt) : null,
      today: ctx.today,
    },
  };
}
