import { Icon } from '@/components/ui/icon';
import { getTranslations } from 'next-intl/server';
import { ActionButton } from '@/components/form/action-button';
import { excludeLineAction, restoreLineAction } from '@/lib/lists/actions';

interface LineMovesProps {
  line: { id: string; version: number; state: string; fields: { fullName: string } };
}

/** Leaves a line out, or takes it in again; nothing is deleted. */
export async function LineMoves({ line }: LineMovesProps) {
  const t = await getTranslations('lists.line');
  const input = { lineId: line.id, version: line.version };
  if (line.state === 'excluded')
    return <ActionButton icon={<Icon name="Undo2" />} action={restoreLineAction} input={input} label={t('restore')} />;
  return (
    <ActionButton
      look="danger"
      icon={<Icon name="CircleX" />}
      action={excludeLineAction}
      input={input}
      label={t('exclude')}
      confirm={{
        title: t('excludeTitle', { name: line.fields.fullName || '—' }),
        body: <p>{t('excludeBody')}</p>,
        reason: 'required',
      }}
    />
  );
}
