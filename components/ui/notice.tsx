import { Icon } from '@/components/ui/icon';
import type { ReactNode } from 'react';
import { cn } from './cn';

export type NoticeTone = 'info' | 'success' | 'warn' | 'error';

const LOOKS = {
  info: ['bg-info-soft border-info', 'text-info', 'Info'],
  success: ['bg-success-soft border-success', 'text-success', 'CircleCheck'],
  warn: ['bg-warn-soft border-warn', 'text-warn', 'TriangleAlert'],
  error: ['bg-danger-soft border-danger', 'text-danger', 'CircleAlert'],
} as const;

interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  /** `alert` for what has just gone wrong, `status` for what has just gone well. */
  role?: 'alert' | 'status';
  action?: ReactNode;
  children?: ReactNode;
  className?: string;
}

export function Notice({ tone = 'info', title, role, action, children, className }: NoticeProps) {
  const [ground, text, icon] = LOOKS[tone];
  return (
    <div role={role} className={cn('flex gap-3 rounded-md border-l-4 px-4 py-3', ground, className)}>
      <Icon name={icon} className={cn('mt-0.5 size-5 shrink-0', text)} />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="[&_ul]:list-disc [&_ul]:pl-5">{children}</div>}
        {action && <div className="mt-2">{action}</div>}
      </div>
    </div>
  );
}
