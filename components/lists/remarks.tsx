import { Icon } from '@/components/ui/icon';
import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { ActionButton } from '@/components/form/action-button';
import { Section } from '@/components/ui/section';
import { getFormat } from '@/lib/i18n/get-format';
import { resolveRemarkAction } from '@/lib/lists/actions';
import type { Remark } from '@/lib/lists/remarks-of';
import { paths } from '@/lib/paths';
import { RemarkForm } from './lazy-forms';

interface RemarksProps {
  remarks: readonly Remark[];
  driveId: string;
  listId: string;
  /** Remarks on one line only. */
  lineId?: string;
  mayRemark: boolean;
}

/** What the ward, the office and the Fatherland Front have said, and a place to answer. */
export async function Remarks({ remarks, driveId, listId, lineId, mayRemark }: RemarksProps) {
  const [t, roles, f] = await Promise.all([getTranslations('lists.remarks'), getTranslations('roles'), getFormat()]);
  return (
    <Section title={lineId ? t('titleLine') : t('title')}>
      {remarks.length === 0 && <p className="text-muted">{t('empty')}</p>}
      <ul className="divide-line divide-y">
        {remarks.map((remark) => (
          <li key={remark.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 first:pt-0">
            <div className="min-w-0 flex-1 basis-64">
              <p className="text-muted text-sm">
                {remark.by} · {roles.has(remark.byRole) ? roles(remark.byRole) : remark.byRole} · {f.instant(remark.at)}
                {remark.resolved && ` · ${t('resolved')}`}
              </p>
              <p className={`whitespace-pre-line ${remark.resolved ? 'text-muted' : ''}`}>{remark.text}</p>
              {!lineId && remark.lineId && (
                <Link className="prose-link text-sm" href={paths.drive(driveId).line(listId, remark.lineId)}>
                  {t('onLine', { row: remark.rowNumber ?? 0 })}
                </Link>
              )}
            </div>
            {mayRemark && remark.mayResolve && (
              <ActionButton
                small
                look="quiet"
                icon={<Icon name="Check" />}
                action={resolveRemarkAction}
                input={{ remarkId: remark.id }}
                label={t('resolve')}
              />
            )}
          </li>
        ))}
      </ul>
      {mayRemark && (
        <div className={remarks.length > 0 ? 'border-line mt-4 border-t pt-4' : 'mt-3'}>
          <RemarkForm listId={listId} {...(lineId ? { lineId } : {})} submit={t('submit')} />
        </div>
      )}
    </Section>
  );
}
