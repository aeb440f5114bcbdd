'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { ErrorCode } from '@/lib/core/errors';
import { formatter } from '@/lib/i18n/format';
import { reasonKey } from './refusal-reason';
import type { Refusal } from './run-action';

/** Refusals whose sentence goes on with what the command found (`errors.more.<code>`), and the detail that it needs. */
const MORE: Partial<Record<ErrorCode, string>> = {
  listHasProblems: 'count',
  listHasOpenChecks: 'count',
  missingColumn: 'columns',
  fileOfAnotherWard: 'ward',
  fileOfAnotherPlan: 'plan',
  alreadyEntitled: 'names',
  notIssued: 'rows',
  nothingLeftToPay: 'names',
  priceChanged: 'count',
  answerDoesNotMatch: 'batches',
  overspent: 'short',
  bankShort: 'short',
};

/** Title and sentence for a refusal, in the reader's language. */
export function useRefusalWords(): (refusal: Refusal) => { title: string; text: string } {
  const t = useTranslations('common.form');
  const errors = useTranslations('errors');
  const f = formatter(useLocale());
  /** Numbers and texts that the command found; đồng travel as digits. */
  const values = (details: Record<string, unknown>): Record<string, string | number> =>
    Object.fromEntries(
      Object.entries(details).flatMap(([name, value]) => {
        if (name === 'short') return [[name, f.money(BigInt(String(value)))]];
        if (name === 'day') return [[name, f.day(String(value))]];
        return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [];
      }),
    );
  return (refusal) => {
    if (refusal.kind === 'notSent') return { title: t('notSentTitle'), text: t('notSent') };
    if (refusal.kind === 'unexpected')
      return { title: t('unexpectedTitle'), text: t('unexpected', { reference: refusal.reference }) };
    const because = reasonKey(refusal.code, refusal.details);
    if (because && errors.has(because as never))
      return { title: t('refused'), text: errors(because as never, values(refusal.details ?? {}) as never) };
    const detail = MORE[refusal.code];
    const found = detail && refusal.details?.[detail];
    const more =
      detail && (typeof found === 'string' || typeof found === 'number')
        ? ` ${errors(`more.${refusal.code}`, values(refusal.details ?? {}))}`
        : '';
    const sentence = errors(refusal.code, values(refusal.details ?? {}) as never);
    return { title: t('refused'), text: sentence + more };
  };
}
