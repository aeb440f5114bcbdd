import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/form/action-button';
import { decideFindingAction, reopenFindingAction } from '@/lib/checks/actions';
import type { FindingRow } from '@/lib/checks/finding-page';

const OUTCOMES = ['dismiss', 'hold', 'confirm'] as const;

/** The three outcomes of an eligibility question, each with its grounds; a decided one can be taken back. */
export function FindingDecision({ row }: { row: FindingRow }) {
  const t = useTranslations('checks.finding');
  if (!row.decidable) return null;
  const ref = { findingId: row.id, version: row.version };
  if (row.state !== 'open')
    return (
      <ActionButton
        small
        look="quiet"
        action={reopenFindingAction}
        input={ref}
        label={t('reopen')}
        confirm={{ title: t('reopenTitle'), body: t('reopenBody') }}
      />
    );
  return (
    <div className="flex flex-wrap gap-1.5 whitespace-nowrap sm:flex-nowrap print:hidden">
      {OUTCOMES.filter((outcome) => outcome !== 'hold' || row.lineState !== 'held').map((outcome) => (
        <ActionButton
          key={outcome}
          small
          look={outcome === 'confirm' ? 'danger' : 'secondary'}
          action={decideFindingAction}
          input={{ ...ref, outcome }}
          label={t(outcome)}
          confirm={{
            title: t(`${outcome}Title`, { name: row.name }),
            body: t(`${outcome}Body`),
            reason: 'required',
            reasonLabel: t('reason'),
          }}
        />
      ))}
    </div>
  );
}
