'use client';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Done } from './use-hand-over';

/** What the press came to, and the way to the next person. */
export function HandedOver({ done, name, nextHref }: { done: Done; name: string; nextHref: string }) {
  const t = useTranslations('handovers.item');
  const words = {
    done: { title: t('done'), body: t('doneBody', { name }) },
    arrived: { title: t('done'), body: t('arrived') },
    conflict: { title: t('conflict'), body: t('conflictBody', { name }) },
  }[done];
  return (
    <Notice
      tone={done === 'conflict' ? 'warn' : 'success'}
      role="status"
      title={words.title}
      action={
        <ButtonLink look="primary" href={nextHref}>
          {t('next')}
        </ButtonLink>
      }
    >
      {words.body}
    </Notice>
  );
}
