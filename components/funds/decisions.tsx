import { Icon } from '@/components/ui/icon';
import { getLocale, getTranslations } from 'next-intl/server';
import { ApprovalText } from '@/components/documents/approval-text';
import { ActionButton } from '@/components/form/action-button';
import { Messages } from '@/components/ui/messages';
import { Card, Section } from '@/components/ui/section';
import { StateBadge } from '@/components/ui/state-badge';
import { nameOf } from '@/lib/drives/name-of';
import { rejectDecisionAction, withdrawDecisionAction } from '@/lib/funds/actions';
import type { DecisionRow } from '@/lib/funds/decision-rows';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';
import { ApproveDecisionForm } from './lazy-forms';

interface DecisionsProps {
  rows: DecisionRow[];
  may: { propose: boolean; decide: boolean };
  today: string;
  signer: string;
}

/** What was proposed and decided on the money that is left, and what this reader can do with a proposal that waits. */
export async function Decisions({ rows, may, today, signer }: DecisionsProps) {
  const t = await getTranslations('funds.moneyLeft');
  if (rows.length === 0) return null;
  return (
    <Section title={t('title')} bare>
      <Messages namespaces={['funds']}>
        <ul id="left" className="grid gap-4">
          {rows.map((row) => (
            <li key={row.id}>
              <Card>
                <Facts row={row} />
                {row.state === 'proposed' && (may.decide || may.propose) && (
                  <div className="mt-3 flex flex-wrap items-start gap-3 print:hidden">
                    {may.decide && (
                      <details className="w-full">
                        <summary className="prose-link inline-block py-1 font-semibold">{t('approve')}</summary>
                        <div className="mt-3">
                          <ApproveDecisionForm
                            decisionId={row.id}
                            version={row.version}
                            today={today}
                            signer={signer}
                          />
                        </div>
                      </details>
                    )}
                    <ActionButton
                      small
                      look={may.decide ? 'danger' : 'secondary'}
                      icon={<Icon name="Ban" />}
                      action={may.decide ? rejectDecisionAction : withdrawDecisionAction}
                      input={{ decisionId: row.id, version: row.version }}
                      label={t(may.decide ? 'reject' : 'withdraw')}
                      confirm={{
                        title: t(may.decide ? 'rejectTitle' : 'withdrawTitle'),
                        body: t('stays'),
                        reason: 'required',
                      }}
                    />
                  </div>
                )}
              </Card>
            </li>
          ))}
        </ul>
      </Messages>
    </Section>
  );
}

async function Facts({ row }: { row: DecisionRow }) {
  const [t, methods, f, locale] = await Promise.all([
    getTranslations('funds.moneyLeft'),
    getTranslations('funds.methods'),
    getFormat(),
    getLocale(),
  ]);
  const how = row.method
    ? methods(row.method)
    : row.toDrive && `${row.toDrive.planNumber} · ${nameOf(row.toDrive, locale)}`;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
        {t(`kinds.${row.kind}`)}: {f.money(row.amount)}
        <StateBadge state={row.state} />
      </p>
      {how && <p>{how}</p>}
      <p>
        {t('because', { evidence: row.evidence })}
        {row.hasFile && (
          <a
            href={paths.moneyLeftEvidence(row.id)}
            target="_blank"
            className="prose-link ml-2 inline-flex items-center gap-1 whitespace-nowrap max-sm:min-h-11 print:hidden"
          >
            <Icon name="FileText" className="size-[1.1em] shrink-0" />
            {t('openEvidence')}
          </a>
        )}
      </p>
      <p className="text-muted text-sm">{t('by', { name: row.proposedBy ?? '—', day: f.day(row.proposedOn) })}</p>
      {row.approval && (
        <p className="text-muted text-sm">
          <ApprovalText approval={row.approval} />
        </p>
      )}
      {row.refusal && <p className="text-muted text-sm">{t('refusal', { reason: row.refusal })}</p>}
    </>
  );
}
