import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { ChangeLineForm } from '@/components/lists/lazy-forms';
import { LineFacts } from '@/components/lists/line-facts';
import { LineFindings } from '@/components/lists/line-findings';
import { LineMoves } from '@/components/lists/line-moves';
import { LineSourceTable } from '@/components/lists/line-source';
import { ProblemList } from '@/components/lists/problem-list';
import { Remarks } from '@/components/lists/remarks';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { StateBadge } from '@/components/ui/state-badge';
import { groupChoices, RELATIONS } from '@/lib/lists/choices';
import { readLine } from '@/lib/lists/queries';
import { paths } from '@/lib/paths';

/** One line: what is wrong with it, the form to correct it, the row as it stood in the file, what was said about it. */
export default async function LinePage({
  params,
}: {
  params: Promise<{ driveId: string; listId: string; lineId: string }>;
}) {
  const { driveId, listId, lineId } = await params;
  const [t, locale] = await Promise.all([getTranslations('lists'), getLocale()]);
  const line = await readLine(listId, lineId, locale);
  const at = paths.drive(driveId);
  const source = line.source
    ? t('line.fromFile', { row: line.source.row, file: line.source.file })
    : t('line.fromForm');
  const excluded = line.state === 'excluded';
  const wrong = line.problems
    .filter((one) => one.severity === 'error' && one.code !== 'citizenIdRepeated')
    .map((one) => one.column);
  return (
    <Messages namespaces={['lists']}>
      <PageHeader
        breadcrumbs={[
          { label: t('title'), href: at.lists },
          { label: line.head.title, href: at.list(listId) },
        ]}
        title={line.fields.fullName || '—'}
        badge={<StateBadge state={line.state} of="line" />}
        description={`${t('line.number', { number: line.rowNumber })} · ${source}`}
        more={
          <>
            {line.nextWithErrors && (
              <ButtonLink look="quiet" href={at.line(listId, line.nextWithErrors)}>
                {t('line.next')}
              </ButtonLink>
            )}
            {line.mayEdit && <LineMoves line={line} />}
          </>
        }
      />
      <div className="grid gap-3">
        {line.stateReason && (
          <Notice tone={excluded ? 'info' : 'warn'}>
            {t(excluded ? 'lines.excludedBecause' : 'lines.heldBecause', { reason: line.stateReason })}
          </Notice>
        )}
        <LineFindings findings={line.findings} />
        {line.problems.length > 0 && !excluded && (
          <Section title={t('line.problems')}>
            <ProblemList lineId={line.id} version={line.version} problems={line.problems} mayEdit={line.mayEdit} />
          </Section>
        )}
      </div>
      <div className="mt-8">
        {line.mayEdit && !excluded ? (
          <ChangeLineForm
            driveId={driveId}
            listId={listId}
            lineId={line.id}
            version={line.version}
            fields={line.fields}
            choices={{
              groups: groupChoices(line.head.drive.targetGroups, locale),
              relations: RELATIONS,
              kinds: line.head.drive.kinds,
            }}
            wrong={wrong}
            nextLineId={line.nextWithErrors}
          />
        ) : (
          <LineFacts fields={line.fields} />
        )}
      </div>
      {line.source && <LineSourceTable source={line.source} />}
      <Remarks remarks={line.remarks} driveId={driveId} listId={listId} lineId={line.id} mayRemark={line.mayRemark} />
    </Messages>
  );
}
