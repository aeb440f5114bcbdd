import { getTranslations } from 'next-intl/server';
import { findingWords } from '@/components/checks/finding-words';
import { Notice } from '@/components/ui/notice';
import { StateBadge } from '@/components/ui/state-badge';
import { getFormat } from '@/lib/i18n/get-format';

interface LineFindingsProps {
  findings: readonly {
    id: string;
    kind: string;
    params: Record<string, string | number>;
    state: string;
    note: string | null;
  }[];
}

/** What the checks say about a line, in words that hold nobody else's data: "registered in another ward". */
export async function LineFindings({ findings }: LineFindingsProps) {
  const [t, words, f] = await Promise.all([getTranslations('lists.line'), getTranslations('checks'), getFormat()]);
  if (findings.length === 0) return null;
  const open = findings.some(({ state }) => state === 'open');
  return (
    <Notice tone={open ? 'warn' : 'info'} title={t('findings')}>
      <ul>
        {findings.map(({ id, kind, params, state, note }) => (
          <li key={id} className="py-0.5">
            {findingWords(words, f, { kind, params })} <StateBadge state={state} of="check" />
            {note && <span className="block text-sm">{note}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
