'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Quota, Quotas } from './ward-row';

/** What a stale save is told: the version and the quotas that are stored by now. */
export interface StoredWards {
  version: number;
  wards: { wardCode: string; quotaCards: number; quotaBooks: number }[];
}

interface StaleWardsProps {
  wards: { code: string; name: string }[];
  stored: StoredWards['wards'];
  typed: Quotas;
  onChoose: (quotas: Quotas) => void;
}

/** Somebody else saved the quotas meanwhile: both versions of each ward that differs, and which of them goes on. */
export function StaleWards({ wards, stored, typed, onChoose }: StaleWardsProps) {
  const t = useTranslations();
  const theirs: Quotas = Object.fromEntries(
    stored.map((row) => [row.wardCode, { cards: `${row.quotaCards}`, books: `${row.quotaBooks}` }]),
  );
  const words = (quota: Quota | undefined) =>
    quota ? t('drives.wards.stale', { cards: quota.cards, books: quota.books }) : t('drives.wards.staleOut');
  const differing = wards.filter(({ code }) => words(theirs[code]) !== words(typed[code]));
  return (
    <Notice tone="warn" role="alert" title={t('common.form.stale.title')} className="mb-4">
      <p>{t('drives.wards.staleExplain')}</p>
      <table className="mt-2 w-full text-left text-sm">
        <thead>
          <tr>
            <td />
            <th>{t('common.form.stale.stored')}</th>
            <th>{t('common.form.stale.typed')}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map(({ code, name }) => (
            <tr key={code}>
              <th className="pr-3 font-normal">{name}</th>
              <td className="pr-3">{words(theirs[code])}</td>
              <td>{words(typed[code])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button small onClick={() => onChoose(theirs)}>
          {t('drives.wards.staleTakeStored')}
        </Button>
        <Button small onClick={() => onChoose(typed)}>
          {t('drives.wards.staleKeepTyped')}
        </Button>
      </div>
    </Notice>
  );
}
