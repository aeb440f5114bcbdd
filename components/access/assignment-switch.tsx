import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { switchAssignmentAction } from '@/lib/access/actions';

/** The person's other roles; one press continues as another. */
export function AssignmentSwitch({ others }: { others: { id: string; role: string; place: string }[] }) {
  const t = useTranslations('access.switch');
  return (
    <form action={switchAssignmentAction} className="border-line mb-2 border-b pb-2">
      <p className="text-muted px-3 pb-1 text-xs font-semibold">{t('title')}</p>
      {others.map(({ id, role, place }) => (
        <button
          key={id}
          name="assignmentId"
          value={id}
          className="hover:bg-sunken flex min-h-11 w-full items-center gap-2.5 rounded-md px-3 py-1.5 text-left"
        >
          <Icon name="ArrowLeftRight" className="size-4.5 shrink-0" />
          <span>
            {role}
            <span className="text-muted block text-sm">{place}</span>
          </span>
        </button>
      ))}
    </form>
  );
}
