'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { ButtonLook } from '@/components/ui/button-class';
import { Spinner } from '@/components/ui/spinner';
import { useFormContext } from './action-form';

/** The button of a form; on a phone it stays at the lower edge while the form scrolls. `children` may stand left of it. */
export function SubmitButton({
  label,
  look = 'primary',
  icon,
  children,
}: {
  label?: string;
  look?: ButtonLook;
  icon?: ReactNode;
  children?: ReactNode;
}) {
  const { pending } = useFormContext();
  const t = useTranslations('common');
  return (
    <div className="bg-page/95 max-sm:border-line sticky bottom-0 z-10 -mx-1 flex gap-3 px-1 py-2.5 max-sm:border-t sm:static sm:bg-transparent">
      <Button
        type="submit"
        look={look}
        icon={pending ? <Spinner /> : icon}
        aria-disabled={pending}
        className="max-sm:flex-1"
      >
        {pending ? t('form.pending') : (label ?? t('actions.save'))}
      </Button>
      {children}
    </div>
  );
}
