import { useLocale, useTranslations } from 'next-intl';
import { DataTable } from '@/components/table/data-table';
import { formatter } from '@/lib/i18n/format';
import type { Publication, Told } from '@/lib/reports/statements';
import { paths } from '@/lib/paths';

interface PublicationsProps {
  publications: readonly Publication[];
  driveId: string;
  asOf: string;
}

/** What was told, where, when and by whom, which never changes; beside it the figures shown, and the way to the rows between. */
export function Publications({ publications, driveId, asOf }: PublicationsProps) {
  const t = useTranslations('reports.statements');
  const f = formatter(useLocale());
  if (publications.length === 0) return <p className="text-muted">{t('none')}</p>;
  return (
    <ul className="divide-line divide-y">
      {publications.map((one) => (
        <li key={one.setId} className="py-4 first:pt-0">
          <h3 className="font-semibold">{t('told', { day: f.day(one.asOf), where: one.toldWhere })}</h3>
          {one.by && <p className="text-muted text-sm">{t('by', { name: one.by, at: f.instant(one.at) })}</p>}
          <div className="mt-3 grid gap-5">
            {one.told.map((told) => (
              <ToldFigures key={told.id} told={told} driveId={driveId} asOf={asOf} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function ToldFigures({ told, driveId, asOf }: { told: Told; driveId: string; asOf: string }) {
  const t = useTranslations('reports');
  const f = formatter(useLocale());
  const { reportRows } = paths.drive(driveId);
  const kind = t(`kind.${told.kind}`);
  const title = told.phase ? t('statements.phase', { kind, phase: told.phase }) : t('statements.inAll', { kind });
  return (
    <div>
      <h4 className="mb-1 text-sm font-semibold">{title}</h4>
      <DataTable
        rows={told.steps}
        namespace="reports"
        label={title}
        rowKey={(row) => row.step}
        columns={[
          { key: 'step', cell: (row) => t(`steps.${row.step}`) },
          { key: 'told', align: 'right', cell: (row) => f.number(row.told) },
          { key: 'now', align: 'right', cell: (row) => f.number(row.now) },
          {
            key: 'difference',
            align: 'right',
            cell: ({ step, told: then, now }, show) => {
              const text = show.number(now - then);
              if (told.phase || now === then) return text;
              return { text, href: reportRows({ step, kind: told.kind, asOf, statement: told.id }) };
            },
          },
        ]}
      />
      <p className="text-muted mt-2 text-sm">
        {t('statements.values', {
          full: f.money(told.full.told),
          donated: f.money(told.donated.told),
          fullNow: f.money(told.full.now),
          donatedNow: f.money(told.donated.now),
        })}
      </p>
    </div>
  );
}
