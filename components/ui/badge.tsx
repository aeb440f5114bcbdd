'use client';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { Icon } from './icon';
import type { IconName } from './icon-names';

export type Tone = 'neutral' | 'info' | 'accent' | 'success' | 'warn' | 'danger';

const TONES: Record<Tone, string> = {
  neutral: 'bg-neutral-soft text-neutral',
  info: 'bg-info-soft text-info',
  accent: 'bg-accent-soft text-accent-strong',
  success: 'bg-success-soft text-success',
  warn: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger',
};

/** A word with an icon on a quiet ground; never colour alone. A client component because lists are full of them: sent as a word and a name. */
export function Badge({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={cn('badge', TONES[tone])}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
