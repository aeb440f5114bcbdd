'use client';
import { useTranslations } from 'next-intl';
import type { Refusal } from './run-action';

/** Title and sentence for a refusal, in the reader's language. */
export function useRefusalWords(): (refusal: Refusal) => { title: string; text: string } {
  const t = useTranslations('common.form');
  const errors = useTranslations('errors');
  return (refusal) => {
    if (refusal.kind === 'notSent') return { title: t('notSentTitle'), text: t('notSent') };
    if (refusal.kind === 'unexpected')
      return { title: t('unexpectedTitle'), text: t('unexpected', { reference: refusal.reference }) };
    return { title: t('refused'), text: errors(refusal.code) };
  };
}
