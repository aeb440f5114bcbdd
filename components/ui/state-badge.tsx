import { useTranslations } from 'next-intl';
import { Badge } from './badge';
import { stateLook } from './state-look';

/** A state by its word, icon and tone; in the cells of a table it is `show.state`. */
export function StateBadge({ state, of }: { state: string; of?: string }) {
  const { word, tone, icon } = stateLook(useTranslations('status'), state, of);
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  );
}
