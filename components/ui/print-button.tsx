'use client';
import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from './button';

export function PrintButton({ label }: { label?: string }) {
  const t = useTranslations('common');
  return (
    <Button className="no-print" icon={<Printer aria-hidden />} onClick={() => window.print()}>
      {label ?? t('actions.print')}
    </Button>
  );
}
