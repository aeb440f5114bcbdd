'use client';
import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { MISSED_REASONS } from '@/lib/handovers/schema';
import { formatter } from '@/lib/i18n/format';
import { ProxyFields } from './proxy-fields';
import { isOpen, type Mark, NO_MARK, type PaperRow, signedMark, withProxy } from './signoff-rows';

/** One row of the paper: a tick as large as a thumb, then who received it if it was somebody else. */
export function SignoffRow({
  row,
  mark,
  readOnly,
  errors,
  onChange,
}: {
  row: PaperRow;
  mark: Mark;
  readOnly: boolean;
  errors: Record<string, string>;
  onChange: (mark: Mark) => void;
}) {
  const t = useTranslations('handovers');
  const f = formatter(useLocale());
  const open = isOpen(row);
  const about = [row.birth && t('born', { birth: f.birth(row.birth) }), row.hamlet, row.number].filter(Boolean);
  const entered = row.handover === 'handedOver';
  return (
    <li className={cn('px-4 py-2', mark.signed && 'bg-accent-soft')}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <label className="flex min-h-12 min-w-0 flex-1 basis-64 items-center gap-3">
          <input
            type="checkbox"
            className="accent-accent size-6 shrink-0"
            aria-label={t('signoff.rowOf', { position: row.position, name: row.name })}
            checked={entered || mark.signed}
            disabled={!open || readOnly}
            onChange={(event) => onChange(event.target.checked ? signedMark(row) : NO_MARK)}
          />
          <span className="text-muted w-7 shrink-0 text-right">{row.position}</span>
          <span className="min-w-0">
            <span className="block font-semibold">{row.name}</span>
            <span className="text-muted block text-sm">{about.join(' · ')}</span>
          </span>
        </label>
        {entered && <Badge tone="success">{t(row.fromPaper ? 'signoff.entered' : 'signoff.elsewhere')}</Badge>}
        {!entered && !row.issued && <Badge tone="danger">{t('signoff.notIssued')}</Badge>}
        {open && !readOnly && mark.signed && row.child && <Badge>{t('signoff.guardian')}</Badge>}
        {open && !readOnly && mark.signed && !row.child && (
          <label className="flex min-h-11 items-center gap-2 text-sm">
            <input
              type="checkbox"
              className="accent-accent size-5"
              checked={mark.proxy !== null}
              onChange={(event) => onChange(withProxy(mark, event.target.checked))}
            />
            {t('signoff.proxy')}
          </label>
        )}
        {open && !readOnly && !mark.signed && (
          <label className="flex items-center gap-2 text-sm">
            <span className={row.handover === 'notCollected' ? 'text-warn font-medium' : 'text-muted'}>
              {t('signoff.missed')}
            </span>
            <select
              className="control w-40 text-sm"
              value={mark.missed}
              onChange={(event) => onChange({ ...mark, missed: event.target.value })}
            >
              <option value="">{t('signoff.leave')}</option>
              {MISSED_REASONS.map((reason) => (
                <option key={reason} value={reason}>
                  {t(`reasons.${reason}`)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {mark.signed && mark.proxy && (
        <div className="pt-1 pb-2 sm:pl-16">
          <ProxyFields value={mark.proxy} errors={errors} onChange={(proxy) => onChange({ ...mark, proxy })} />
        </div>
      )}
    </li>
  );
}
