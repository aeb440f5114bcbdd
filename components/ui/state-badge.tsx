import { useTranslations } from 'next-intl';
import { Badge } from './badge';
import { STATES, UNKNOWN_STATE } from './states';

/**
 * The word, icon and tone of a state. `of` names the thing where one state has another word there
 * (`status.of.<of>.<state>` before `status.<state>`): an open pledge is not called like an open drive.
 */
export function StateBadge({ state, of }: { state: string; of?: string }) {
  const t = useTranslations('status');
  const [tone, icon] = STATES[`${of}.${state}`] ?? STATES[state] ?? UNKNOWN_STATE;
  // Not `t.has`, which makes and catches an error for each word that is not there: a list asks for fifty.
  const own = of !== undefined && state in ((t.raw('of') as Record<string, object>)[of] ?? {});
  return (
    <Badge tone={tone} icon={icon}>
      {own ? t(`of.${of}.${state}`) : t(state)}
    </Badge>
  );
}
