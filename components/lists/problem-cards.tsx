import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/section';
import type { LineRow } from '@/lib/lists/page-of-lines';
import { paths } from '@/lib/paths';
import { ProblemList } from './problem-list';

/** The lines that need a look, one card each, with all there is to know to mend them: made for a phone as for a desk. */
export async function ProblemCards(props: {
  rows: readonly LineRow[];
  driveId: string;
  listId: string;
  mayEdit: boolean;
}) {
  const { rows, driveId, listId, mayEdit } = props;
  const t = await getTranslations('lists');
  return (
    <ol className="flex flex-col gap-3">
      {rows.map((row) => {
        const href = paths.drive(driveId).line(listId, row.id);
        return (
          <li key={row.id}>
            <Card>
              <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <p>
                  <Link href={href} className="prose-link font-semibold">
                    {row.fullName || '—'}
                  </Link>
                  <span className="text-muted text-sm">
                    {' · '}
                    {t('line.number', { number: row.rowNumber })}
                    {row.fileRow !== null && ` · ${t('lines.fileRow', { row: row.fileRow })}`}
                  </span>
                </p>
                <ButtonLink small look="quiet" href={href}>
                  {mayEdit ? t('problem.correct') : t('problem.look')}
                </ButtonLink>
              </div>
              <ProblemList lineId={row.id} version={row.version} problems={row.problems} mayEdit={mayEdit} />
            </Card>
          </li>
        );
      })}
    </ol>
  );
}
