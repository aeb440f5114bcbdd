import { defineCommand, type Ctx } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import type { ListLine } from '@/lib/generated/prisma/client';
import { dataOfExtras, dataOfParsed, fieldsOfLine, problemsOf, rawOfFields, rawOfLine } from './line-values';
import { auditOf, lockForEdit, lockLine, rowContext, textChanged } from './load-list';
import { markRepeated } from './mark-repeated';
import { parseRow, type RowContext } from './parse-row';
import { AcceptAllInput, AcceptSuggestionInput, AddLineInput, ChangeLineInput, LINE_FIELDS } from './schema';

/** Adds one person by the form; gives the line's id. DomainError notFound | listNotEditable. */
export const addLine = defineCommand({
  name: 'line.add',
  permission: 'list.edit',
  input: AddLineInput,
  async run(ctx, { listId, ...fields }) {
    const list = await lockForEdit(ctx, listId);
    const { _max } = await ctx.tx.listLine.aggregate({ where: { listId }, _max: { rowNumber: true } });
    const rowNumber = (_max.rowNumber ?? 0) + 1;
    const parsed = parseRow(rawOfFields(fields), rowNumber, await rowContext(ctx, list.drive));
    const id = newId();
    await ctx.tx.listLine.createMany({
      data: [
        {
          id,
          provinceCode: list.provinceCode,
          wardCode: list.wardCode,
          driveId: list.driveId,
          listId,
          rowNumber,
          ...dataOfParsed(parsed),
          ...dataOfExtras(fields),
          createdById: ctx.actor.userId,
        },
      ],
    });
    await settle(ctx, listId);
    ctx.audit({ what: 'line.added', ...auditOf(list), subjectType: 'ListLine', subjectId: id });
    return { lineId: id };
  },
});

/**
 * Saves what was corrected on a line. Somebody else's save in between is not overwritten: DomainError stale carries what is
 * stored, for a choice field by field. Else DomainError notFound | listNotEditable.
 */
export const changeLine = defineCommand({
  name: 'line.change',
  permission: 'list.edit',
  input: ChangeLineInput,
  async run(ctx, { lineId, version, ...fields }) {
    const { list, line } = await lockLine(ctx, lineId);
    const before = fieldsOfLine(line);
    if (line.version !== version) throw new DomainError('stale', { current: { ...before, version: line.version } });
    const parsed = parseRow(rawOfFields(fields), line.rowNumber, await rowContext(ctx, list.drive));
    await store(ctx, line, { ...dataOfParsed(parsed), ...dataOfExtras(fields) });
    await settle(ctx, list.id);
    const changed = LINE_FIELDS.filter((name) => before[name] !== fields[name]);
    ctx.audit({
      what: 'line.changed',
      ...auditOf(list),
      subjectType: 'ListLine',
      subjectId: lineId,
      fields: changed,
      values: Object.fromEntries(changed.map((name) => [name, fields[name]])),
    });
    return { lineId, version: version + 1 };
  },
});

/** Puts the suggested value of one column in, by one click. DomainError notFound | stale | nothingToDo | listNotEditable. */
export const acceptSuggestion = defineCommand({
  name: 'line.acceptSuggestion',
  permission: 'list.edit',
  input: AcceptSuggestionInput,
  async run(ctx, { lineId, version, column }) {
    const { list, line } = await lockLine(ctx, lineId);
    if (line.version !== version)
      throw new DomainError('stale', { current: { ...fieldsOfLine(line), version: line.version } });
    const context = await rowContext(ctx, list.drive);
    if (!(await takeSuggestions(ctx, context, line, (one) => one.column === column)))
      throw new DomainError('nothingToDo');
    await settle(ctx, list.id);
    ctx.audit({ what: 'line.changed', ...auditOf(list), subjectType: 'ListLine', subjectId: lineId, fields: [column] });
    return { lineId };
  },
});

/** The same for every line of a list with one kind of problem: forty lost zeros are one decision. Gives how many. */
export const acceptAllSuggestions = defineCommand({
  name: 'list.acceptSuggestions',
  permission: 'list.edit',
  input: AcceptAllInput,
  timeout: 60_000,
  async run(ctx, { listId, code }) {
    const list = await lockForEdit(ctx, listId);
    const lines = await ctx.tx.listLine.findMany({ where: { listId, state: 'waiting' } });
    const ids: string[] = [];
    const context = await rowContext(ctx, list.drive);
    for (const line of lines)
      if (await takeSuggestions(ctx, context, line, (one) => one.code === code)) ids.push(line.id);
    if (ids.length === 0) throw new DomainError('nothingToDo');
    await settle(ctx, listId);
    ctx.audit({
      what: 'list.suggestionsAccepted',
      ...auditOf(list),
      counts: { lines: ids.length },
      ids,
      fields: [code],
    });
    return { lines: ids.length };
  },
});

/** Told of the file, not of the text: they stay until a person has had the whole line before him. */
const OF_THE_FILE: readonly string[] = ['cellError', 'rowHidden', 'birthDateAmbiguous'];

async function takeSuggestions(
  ctx: Ctx,
  context: RowContext,
  line: ListLine,
  wanted: (problem: { column: string; code: string }) => boolean,
): Promise<boolean> {
  const problems = problemsOf(line);
  const taken = problems.filter((one) => one.suggestion && wanted(one));
  if (taken.length === 0) return false;
  const raw = rawOfLine(line);
  for (const one of taken) raw[one.column] = one.suggestion!;
  const parsed = parseRow(raw, line.rowNumber, context);
  const kept = problems.filter((one) => OF_THE_FILE.includes(one.code) && !taken.includes(one));
  await store(ctx, line, dataOfParsed({ values: parsed.values, problems: [...parsed.problems, ...kept] }));
  return true;
}

const store = (ctx: Ctx, line: ListLine, data: Record<string, unknown>) =>
  ctx.tx.listLine.updateMany({ where: { id: line.id }, data: { ...data, version: { increment: 1 } } });

async function settle(ctx: Ctx, listId: string): Promise<void> {
  await markRepeated(ctx, listId);
  await textChanged(ctx, listId);
}
