'use client';
import type { ReactNode } from 'react';
import { cn } from './cn';

export interface TimelineEntry {
  key: string;
  /** When, already written out. */
  when: ReactNode;
  title: ReactNode;
  body?: ReactNode;
  tone?: 'done' | 'now' | 'ahead' | 'late';
}

const DOTS = {
  done: 'bg-accent border-accent',
  now: 'bg-surface border-accent ring-4 ring-accent-soft',
  ahead: 'bg-surface border-line-strong',
  late: 'bg-warn border-warn',
};

/** What happened or will happen, in order, each with its day. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <ol>
      {entries.map(({ key, when, title, body, tone = 'done' }) => (
        <li key={key} className="border-line relative ml-2 border-l-2 pb-5 pl-5 last:border-transparent last:pb-0">
          <span aria-hidden className={cn('absolute top-1.5 -left-[9px] size-4 rounded-full border-2', DOTS[tone])} />
          <p className="text-muted text-sm">{when}</p>
          <p className="font-medium">{title}</p>
          {body && <div className="text-muted text-sm">{body}</div>}
        </li>
      ))}
    </ol>
  );
}
