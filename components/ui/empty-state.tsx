import { Icon } from '@/components/ui/icon';
import type { ReactNode } from 'react';

/** An empty page says what comes first and offers it. */
export function EmptyState({
  title,
  children,
  action,
  icon,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
}) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-4 py-10 text-center">
      <div aria-hidden className="bg-accent-soft text-accent mb-3 rounded-full p-3 [&_svg]:size-7">
        {icon ?? <Icon name="Inbox" />}
      </div>
      <p className="text-lg font-semibold">{title}</p>
      {children && <div className="text-muted mt-1">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
