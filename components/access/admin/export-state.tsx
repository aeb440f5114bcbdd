import type { IconName } from '@/components/ui/icon-names';
import { useTranslations } from 'next-intl';
import { Badge, type Tone } from '@/components/ui/badge';

const LOOKS: Record<string, [Tone, IconName]> = {
  asked: ['warn', 'CircleHelp'],
  agreed: ['accent', 'CircleCheck'],
  refused: ['danger', 'CircleX'],
  made: ['success', 'FileDown'],
};

/** Where an export stands, and who agreed to it. */
export function ExportState({ state, agreedBy }: { state: string; agreedBy: string | null }) {
  const t = useTranslations('admin.exports');
  const [tone, icon] = LOOKS[state] ?? ['neutral', 'CircleHelp'];
  return (
    <>
      <Badge tone={tone} icon={icon}>
        {t(`states.${state}`)}
      </Badge>
      {agreedBy && <span className="text-muted block text-sm">{t('answeredBy', { name: agreedBy })}</span>}
    </>
  );
}
