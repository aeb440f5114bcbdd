'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Spinner } from '@/components/ui/spinner';
import { LiveFields } from '@/components/form/live-fields';
import { useRefusalWords } from '@/components/form/refusal-words';
import { useActionButton } from '@/components/form/use-action-button';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { setDriveWardsAction } from '@/lib/drives/actions';
import { shareEvenly } from '@/lib/drives/share-evenly';
import { formatter } from '@/lib/i18n/format';
import { plainName } from '@/lib/places/plain-name';
import { StaleWards, type StoredWards } from './stale-wards';
import { type Quotas, WardRow } from './ward-row';

interface WardsFormProps {
  driveId: string;
  version: number;
  /** Every ward of the province, by name; `key` is the name without marks. */
  wards: { code: string; name: string; key: string }[];
  chosen: Quotas;
  targetCards: number;
  targetBooks: number;
  next: string;
}

const sumOf = (quotas: Quotas, kind: 'cards' | 'books'): number =>
  Object.values(quotas).reduce((sum, quota) => sum + (Number(quota[kind]) || 0), 0);

/** Which wards take part, and how many cards and books each may propose: a hundred rows on one page, sums always in sight. */
export function WardsForm({ driveId, version, wards, chosen, targetCards, targetBooks, next }: WardsFormProps) {
  const t = useTranslations('drives.wards');
  const f = formatter(useLocale());
  const words = useRefusalWords();
  const [quotas, setQuotas] = useState(chosen);
  const [find, setFind] = useState('');
  const { run, pending, refusal, setRefusal } = useActionButton(setDriveWardsAction, next);
  const [base, setBase] = useState(version);
  const stale =
    refusal?.kind === 'refused' && refusal.code === 'stale' ? (refusal.details?.['current'] as StoredWards) : null;
  const codes = Object.keys(quotas);
  const shown = wards.filter(({ key }) => key.includes(plainName(find)));

  const share = () => {
    const [cards, books] = [shareEvenly(targetCards, codes.length), shareEvenly(targetBooks, codes.length)];
    setQuotas(Object.fromEntries(codes.map((code, i) => [code, { cards: `${cards[i]}`, books: `${books[i]}` }])));
  };
  const save = () =>
    run({
      driveId,
      version: base,
      wards: codes.sort().map((wardCode) => ({
        wardCode,
        quotaCards: Number(quotas[wardCode]!.cards) || 0,
        quotaBooks: Number(quotas[wardCode]!.books) || 0,
      })),
    });

  return (
    <LiveFields className="max-w-2xl">
      {stale && (
        <StaleWards
          wards={wards}
          stored={stale.wards}
          typed={quotas}
          onChoose={(chosenOnes) => {
            setQuotas(chosenOnes);
            setBase(stale.version);
            setRefusal(null);
          }}
        />
      )}
      {refusal && !stale && (
        <Notice
          tone={refusal.kind === 'notSent' ? 'warn' : 'error'}
          role="alert"
          title={words(refusal).title}
          className="mb-4"
        >
          {words(refusal).text}
        </Notice>
      )}
      <div className="mb-3 flex flex-wrap items-end gap-2">
        <label className="min-w-52 flex-1">
          <span className="text-muted mb-0.5 block text-sm">{t('find')}</span>
          <input type="search" className="control" value={find} onChange={(event) => setFind(event.target.value)} />
        </label>
        <Button
          look="quiet"
          onClick={() =>
            setQuotas(Object.fromEntries(wards.map(({ code }) => [code, quotas[code] ?? { cards: '0', books: '0' }])))
          }
        >
          {t('chooseAll')}
        </Button>
        <Button look="quiet" onClick={() => setQuotas({})}>
          {t('chooseNone')}
        </Button>
        <Button look="quiet" disabled={codes.length === 0} onClick={share}>
          {t('share')}
        </Button>
      </div>
      <ul className="border-line bg-surface divide-line divide-y rounded-lg border">
        {shown.map((ward) => (
          <WardRow
            key={ward.code}
            name={ward.name}
            quota={quotas[ward.code]}
            onChange={(quota) => {
              const { [ward.code]: _, ...others } = quotas;
              setQuotas(quota ? { ...others, [ward.code]: quota } : others);
            }}
          />
        ))}
      </ul>
      <div className="bg-page/95 border-line sticky bottom-0 z-10 mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 border-t py-2.5">
        <Button
          look="primary"
          icon={pending ? <Spinner /> : undefined}
          aria-disabled={pending}
          onClick={() => void save()}
        >
          {t('save')}
        </Button>
        <p className="text-muted text-sm" aria-live="polite">
          {t('sum', { count: codes.length, text: f.number(codes.length) })} ·{' '}
          {t('sumCards', { sum: f.number(sumOf(quotas, 'cards')), target: f.number(targetCards) })} ·{' '}
          {t('sumBooks', { sum: f.number(sumOf(quotas, 'books')), target: f.number(targetBooks) })}
        </p>
      </div>
    </LiveFields>
  );
}
