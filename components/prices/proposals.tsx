import { Icon } from '@/components/ui/icon';
import { useLocale, useTranslations } from 'next-intl';
import { ActionButton } from '@/components/form/action-button';
import { Card } from '@/components/ui/section';
import { formatter } from '@/lib/i18n/format';
import { revokeRuleAction, withdrawRuleAction } from '@/lib/prices/actions';
import type { RuleRow } from '@/lib/prices/queries';
import { ApproveRuleForm } from './lazy-forms';
import { validText } from './rule-columns';
import { keyName, valueText } from './rule-words';

interface ProposalsProps {
  rows: RuleRow[];
  mayPropose: boolean;
  mayApprove: boolean;
  today: string;
  signer: string;
}

/** Rules that wait for the leader, each with what can be done with it. */
export function Proposals({ rows, mayPropose, mayApprove, today, signer }: ProposalsProps) {
  const t = useTranslations('prices');
  const locale = useLocale();
  const f = formatter(locale);
  return (
    <ul className="grid gap-4">
      {rows.map((row) => {
        const what = `${t(`kinds.${row.kind}`)}, ${keyName(row.kind, row.key, t, locale)}`;
        return (
          <li key={row.id}>
            <Card>
              <p className="font-semibold">
                {what}: {valueText(row.kind, row.value, t, f)}
              </p>
              <p className="text-muted">
                {validText(row, t, f)} · {row.source}
              </p>
              {row.proposedBy && <p className="text-muted text-sm">{t('proposals.by', { name: row.proposedBy })}</p>}
              <div className="mt-3 flex flex-wrap items-start gap-3">
                {mayPropose && (
                  <ActionButton
                    small
                    action={withdrawRuleAction}
                    input={{ ruleId: row.id }}
                    label={t('proposals.withdraw')}
                    icon={<Icon name="Ban" />}
                    confirm={{ title: what, body: t('proposals.withdrawBody'), reason: 'required' }}
                  />
                )}
                {mayApprove && (
                  <details className="w-full">
                    <summary className="prose-link inline-block py-1 font-semibold">{t('proposals.approve')}</summary>
                    <div className="mt-3">
                      <ApproveRuleForm ruleId={row.id} today={today} signer={signer} />
                    </div>
                  </details>
                )}
                {mayApprove && (
                  <ActionButton
                    small
                    look="danger"
                    action={revokeRuleAction}
                    input={{ ruleId: row.id }}
                    label={t('proposals.revoke')}
                    icon={<Icon name="Ban" />}
                    confirm={{ title: t('proposals.revokeTitle'), body: what, reason: 'required' }}
                  />
                )}
              </div>
            </Card>
          </li>
        );
      })}
    </ul>
  );
}
