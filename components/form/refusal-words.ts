'use client';
import { useTranslations } from 'next-intl';
import type { ErrorCode } from '@/lib/core/errors';
import type { Refusal } from './run-action';

/** Refusals whose sentence goes on with what the command found (`errors.more.<code>`), and the detail that it needs. */
const MORE: Partial<Record<ErrorCode, string>> = {
  listHasProblems: 'count',
  listHasOpenChecks: 'count',
  missingColumn: 'columns',
};

/** Title and sentence for a refusal, in the reader's language. */
export function useRefusalWords(): (refusal: Refusal) => { title: string; text: string } {
  const t = useTranslations('common.form');
  const errors = useTranslations('errors');
  return (refusal) => {
    if (refusal.kind === 'notSent') return { title: t('notSentTitle'), text: t('notSent') };
    if (refusal.kind === 'unexpected')
      return { title: t('unexpectedTitle'), text: t('unexpected', { reference: refusal.reference }) };
    const detail = MORE[refusal.code];
    const found = detail && refusal.details?.[detail];
    const more =
      detail && (typeof found === 'string' || typeof found === 'number')
        ? ` ${errors(`more.${refusal.code}`, { [detail]: found })}`
        : '';
    return { title: t('refused'), text: errors(refusal.code) + more };
  };
}
