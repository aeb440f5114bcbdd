import { useTranslations } from 'next-intl';
import { Badge } from './badge';
import { Icon } from './icon';
import { STATES, UNKNOWN_STATE } from './states';

/**
 * The word, icon and tone of a state. `of` names the thing where one state has another word there
 * (`status.of.<of>.<state>` before `status.<state>`): an open pledge is not called like an open drive.
 */
export function StateBadge({ state, of }: { state: string; of?: string }) {
  const t = useTranslations('status');
  const [tone, icon] = STATES[`${of}.${state}`] ?? STATES[state] ?? UNKNOWN_STATE;
  const own = `of.${of}.${state}`;
  return (
    <Badge tone={tone} icon={<Icon name={icon} />}>
      {of && t.has(own) ? t(own) : t(state)}
    </Badge>
  );
}
