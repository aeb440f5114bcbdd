'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from './button';

/** Copies a text, such as a one-time code or an address, and says so. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const t = useTranslations('common');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <Button small icon={copied ? <Icon name="Check" /> : <Icon name="Copy" />} onClick={() => void copy()}>
      <span aria-live="polite">{copied ? t('actions.copied') : (label ?? t('actions.copy'))}</span>
    </Button>
  );
}
