import { provinceOf } from '@/lib/access/actor-type';
import { type Day, dayToDate } from '@/lib/core/clock';
import type { Ctx } from '@/lib/core/command';
import { sha256Of } from '@/lib/core/files';
import { newCode, newId } from '@/lib/core/ids';
import type { DocumentLanguage } from './data/common';
import { documentNumber, TEMPLATES, type TemplateInput, type TemplateName } from './kinds';
import { renderPdf, templateData } from './render';

/** What the maker of a document gets to put into its data. */
export interface Numbering {
  number: number;
  numberText: string;
  /** Verification code (80 random bits) and the public address that its QR opens. */
  code: string;
  verifyUrl: string;
}

export interface NewDocument<T extends TemplateName> {
  template: T;
  date: Day;
  /** Numbers run without gaps per province, kind, year and series. */
  series?: string;
  language?: DocumentLanguage;
  /** Beneficiaries whose names it holds: sponsors and auditors never see it, and each print of it stands in the access log. */
  people?: { type: 'line' | 'item'; ids: readonly string[] };
  sponsorId?: string;
  driveId?: string;
  subjectId?: string;
  wardCode?: string;
  /** Whose paper it is, where that is not who issues it: a ward's list stays the ward's when the office prints it. */
  organisation?: 'UBND' | 'BHXH';
  data: (numbering: Numbering) => TemplateInput<T>;
}

/** The public address of a document's proof. */
export const verifyUrl = (code: string): string =>
  `${process.env.APP_URL ?? `http://localhost:${process.env.PORT ?? 3000}`}/verify/${code}`;

/**
 * Issues a numbered document: takes the next number under a lock (a rollback gives it back, so there are no gaps), keeps the
 * data it is rendered from and the SHA-256 of the rendered PDF. Copies are rendered from the kept data, never from today's.
 */
export async function issueDocument<T extends TemplateName>(
  ctx: Ctx,
  doc: NewDocument<T>,
): Promise<Numbering & { id: string }> {
  const provinceCode = provinceOf(ctx.actor);
  const year = Number(doc.date.slice(0, 4));
  const series = doc.series ?? '';
  const rows = await ctx.tx.$queryRaw<
    { n: number }[]
  >`select tt.next_number(${provinceCode}, ${doc.template}, ${year}::int, ${series}) as n`;
  const number = rows[0]!.n;
  const symbol = TEMPLATES[doc.template].symbol;
  const numberText =
    doc.template === 'receipt'
      ? String(number).padStart(7, '0')
      : documentNumber(
          number,
          symbol ?? '',
          doc.organisation ?? (doc.wardCode && ctx.actor.placeRole === 'ward' ? 'UBND' : 'BHXH'),
        );
  const code = newCode(16);
  const numbering: Numbering = { number, numberText, code, verifyUrl: verifyUrl(code) };
  const data = templateData(doc.template, doc.data(numbering));
  const pdf = await renderPdf(doc.template, data as TemplateInput<T>);
  const id = newId();
  await ctx.tx.document.createMany({
    data: [
      {
        id,
        provinceCode,
        wardCode: doc.wardCode ?? null,
        kind: doc.template,
        year,
        series,
        number,
        numberText,
        date: dayToDate(doc.date),
        language: doc.language ?? 'vi',
        data: data as object,
        template: doc.template,
        templateVersion: TEMPLATES[doc.template].version,
        sha256: sha256Of(pdf),
        code,
        sponsorId: doc.sponsorId ?? null,
        driveId: doc.driveId ?? null,
        subjectId: doc.subjectId ?? null,
        personal: doc.people !== undefined,
        peopleType: doc.people?.type ?? null,
        peopleIds: [...(doc.people?.ids ?? [])],
        issuedById: ctx.actor.userId,
      },
    ],
  });
  return { id, ...numbering };
}
