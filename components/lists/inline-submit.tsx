'use client';
import { useTranslations } from 'next-intl';
import { useFormContext } from '@/components/form/action-form';
import { Spinner } from '@/components/ui/spinner';
import { Button } from '@/components/ui/button';

/** The button of a small form inside a page that has a main action of its own: it stays where it is, on a phone too. */
export function InlineSubmit({ label }: { label: string }) {
  const { pending } = useFormContext();
  const t = useTranslations('common.form');
  return (
    <div>
      <Button type="submit" aria-disabled={pending} icon={pending ? <Spinner /> : undefined}>
        {pending ? t('pending') : label}
      </Button>
    </div>
  );
}
