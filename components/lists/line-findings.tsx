import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import { StateBadge } from '@/components/ui/state-badge';

interface LineFindingsProps {
  findings: readonly { id: string; kind: string; state: string; note: string | null }[];
}

/** What the checks say about a line, in words that hold nobody else's data: "registered in another ward". */
export async function LineFindings({ findings }: LineFindingsProps) {
  const [t, words] = await Promise.all([getTranslations('lists.line'), getTranslations()]);
  if (findings.length === 0) return null;
  const say = words as unknown as ((key: string) => string) & { has: (key: string) => boolean };
  const kindOf = (kind: string) => (say.has(`checks.findings.${kind}`) ? say(`checks.findings.${kind}`) : kind);
  const open = findings.some(({ state }) => state === 'open');
  return (
    <Notice tone={open ? 'warn' : 'info'} title={t('findings')}>
      <ul>
        {findings.map(({ id, kind, state, note }) => (
          <li key={id} className="py-0.5">
            {kindOf(kind)} <StateBadge state={state} of="check" />
            {note && <span className="block text-sm">{note}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
