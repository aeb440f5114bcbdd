import { getTranslations } from 'next-intl/server';
import { ApprovalText } from '@/components/documents/approval-text';
import { ActionButton } from '@/components/form/action-button';
import { Icon } from '@/components/ui/icon';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { StateBadge } from '@/components/ui/state-badge';
import { getFormat } from '@/lib/i18n/get-format';
import { rejectErasureAction, withdrawErasureAction } from '@/lib/register/actions';
import type { ErasureView } from '@/lib/register/erasure-view';
import { ERASURE_ASKERS } from '@/lib/register/schema';
import { ApproveErasureForm, ProposeErasureForm } from './lazy-forms';

/** What was asked and decided about erasing this person's data, what stands in the way, and what would stay as a voucher. */
export async function ErasureSection({ personId, erasure }: { personId: string; erasure: ErasureView }) {
  const t = await getTranslations('register.erasure');
  const { rows, may, blocks, today } = erasure;
  return (
    <Section title={t('title')}>
      <div id="erasure" className="grid gap-4">
        {rows.length === 0 && <p className="text-muted">{t('none')}</p>}
        <Messages namespaces={['register']}>
          {rows.map((row) => (
            <div key={row.id} className="grid gap-1">
              <Facts row={row} />
              {row.state === 'proposed' && (may.decide || may.withdraw) && <Moves row={row} erasure={erasure} />}
            </div>
          ))}
          {may.propose && (
            <details className="border-line border-t pt-3 print:hidden">
              <summary className="font-medium">{t('record')}</summary>
              <div className="mt-3 grid gap-3">
                <p className="text-muted">{t('about')}</p>
                <Consequences erasure={erasure} />
                {blocks.length === 0 && (
                  <ProposeErasureForm
                    personId={personId}
                    today={today}
                    submit={t('submit')}
                    askers={ERASURE_ASKERS.map((value) => ({ value, label: t(`askers.${value}`) }))}
                  />
                )}
              </div>
            </details>
          )}
        </Messages>
      </div>
    </Section>
  );
}

type Row = ErasureView['rows'][number];

async function Facts({ row }: { row: Row }) {
  const [t, f] = await Promise.all([getTranslations('register.erasure'), getFormat()]);
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
        {t('asked', { who: t(`askers.${row.askedBy}`), day: f.day(row.askedOn), due: f.day(row.dueOn) })}
        <StateBadge state={row.state} />
      </p>
      <p>{t('because', { evidence: row.evidence })}</p>
      <p className="text-muted text-sm">{t('by', { name: row.proposedBy ?? '—' })}</p>
      {row.approval && (
        <p className="text-muted text-sm">
          <ApprovalText approval={row.approval} />
        </p>
      )}
      {row.refusal && <p className="text-muted text-sm">{t('refusal', { reason: row.refusal })}</p>}
      {row.erased && <p>{t('result', { lines: row.erased.lines, covers: row.erased.covers })}</p>}
      {row.heldUntil && <p className="text-muted text-sm">{t('heldUntil', { day: f.day(row.heldUntil) })}</p>}
    </>
  );
}

/** What stands in the way, or what stays when everything else goes. */
async function Consequences({ erasure: { blocks, held } }: { erasure: ErasureView }) {
  const [t, f] = await Promise.all([getTranslations('register.erasure'), getFormat()]);
  if (blocks.length > 0)
    return (
      <Notice tone="warn" title={t('blocked')}>
        <ul>
          {blocks.map(({ what, until, count }) => (
            <li key={what}>{t(`blocks.${what}`, { count, day: until ? f.day(until) : '' })}</li>
          ))}
        </ul>
      </Notice>
    );
  if (!held?.until) return <p>{t('keptNothing')}</p>;
  return <p>{t('kept', { documents: held.documents, items: held.items, day: f.day(held.until) })}</p>;
}

async function Moves({ row, erasure }: { row: Row; erasure: ErasureView }) {
  const t = await getTranslations('register.erasure');
  const { may, blocks, today, signer } = erasure;
  const move = may.decide ? 'reject' : 'withdraw';
  return (
    <div className="mt-2 grid justify-items-start gap-3 print:hidden">
      <Consequences erasure={erasure} />
      {may.decide && blocks.length === 0 && (
        <details className="w-full">
          <summary className="prose-link inline-block py-1 font-semibold">{t('approve')}</summary>
          <div className="mt-3">
            <ApproveErasureForm erasureId={row.id} version={row.version} today={today} signer={signer} />
          </div>
        </details>
      )}
      <ActionButton
        small
        icon={<Icon name="Ban" />}
        action={may.decide ? rejectErasureAction : withdrawErasureAction}
        input={{ erasureId: row.id, version: row.version }}
        label={t(move)}
        confirm={{ title: t(`${move}Title`), body: t(`${move}Body`), reason: 'required' }}
      />
    </div>
  );
}
