'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { Button } from './button';

export function PrintButton({ label }: { label?: string }) {
  const t = useTranslations('common');
  return (
    <Button className="no-print" icon={<Icon name="Printer" />} onClick={() => window.print()}>
      {label ?? t('actions.print')}
    </Button>
  );
}
