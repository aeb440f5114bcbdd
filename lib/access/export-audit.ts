import * as z from 'zod/mini';
import { defineCommand } from '@/lib/core/command';
import { exportRows } from '@/lib/core/export';
import { loadMessages, type Words } from '@/lib/i18n/load-messages';
import { DEFAULT_LOCALE, LOCALES } from '@/lib/i18n/locales';
import { formatter } from '@/lib/i18n/format';
import { auditConditions, namesOfUsers } from './audit-filters';

/** Rows of one file at most: a page of a spreadsheet that still opens on an office computer. */
const MOST = 20_000;

const optional = z.optional(z.string());

/** The audit as a workbook, by the filters of its page: ids and names of events, no values and no beneficiaries. */
export const exportAudit = defineCommand({
  name: 'audit.export',
  permission: 'audit.read',
  input: z.object({
    purpose: z.string().check(z.trim(), z.minLength(3, 'required'), z.maxLength(300, 'tooLong')),
    from: z.optional(z.iso.date()),
    to: z.optional(z.iso.date()),
    actor: z.optional(z.uuid()),
    what: optional,
    subject: z.optional(z.uuid()),
    drive: z.optional(z.uuid()),
    language: z._default(z.enum(LOCALES), DEFAULT_LOCALE),
  }),
  async run(ctx, { purpose, from, to, actor, what, subject, drive, language }) {
    const where = auditConditions(ctx, { from, to, actor, what, subject, drive });
    const rows = await ctx.tx.auditEvent.findMany({ where, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: MOST });
    const nameOf = new Map((await namesOfUsers(ctx)).map(({ id, name }) => [id, name]));
    const words = (loadMessages(language)['admin'] as Words)['audit'] as Words;
    const columns = words['columns'] as Record<string, string>;
    const events = (loadMessages(language)['admin'] as Words)['what'] as Record<string, string>;
    type Row = (typeof rows)[number];
    const text = (header: string, value: (row: Row) => string | null, width = 24) => ({
      header: columns[header] ?? header,
      type: 'text' as const,
      width,
      value,
    });
    return exportRows(ctx, {
      kind: 'audit',
      title: words['title'] as string,
      fileName: `audit-${ctx.today}.xlsx`,
      purpose,
      rows,
      columns: [
        text('at', (row) => formatter(language).instant(row.at)),
        text('who', (row) => (row.actorId ? (nameOf.get(row.actorId) ?? row.actorId) : row.role), 32),
        text('what', (row) => events[row.what.replaceAll('.', '_')] ?? row.what, 40),
        text('code', (row) => row.what),
        text('subject', (row) => row.subjectType),
        text('subjectId', (row) => row.subjectId, 38),
        text('reason', (row) => row.reason, 40),
      ],
      masked: true,
      language,
    });
  },
});
