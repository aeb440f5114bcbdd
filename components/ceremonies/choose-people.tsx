'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { LiveFields } from '@/components/form/live-fields';
import { useRefusalWords } from '@/components/form/refusal-words';
import { useActionButton } from '@/components/form/use-action-button';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { chooseRouteAction } from '@/lib/ceremonies/actions';
import type { Candidate } from '@/lib/ceremonies/candidates';
import { formatter } from '@/lib/i18n/format';

const CONSENT_TONES = { yes: 'success', no: 'danger', open: 'neutral' } as const;
const MOVES = [
  ['stage', 'toStage'],
  ['wardOffice', 'toWardOffice'],
  ['home', 'toHome'],
] as const;

/** Ticks people of the wards invited and says which way their card goes. */
export function ChoosePeople({
  driveId,
  ceremonyId,
  rows,
  may,
}: {
  driveId: string;
  ceremonyId: string;
  rows: Candidate[];
  may: boolean;
}) {
  const t = useTranslations('ceremonies');
  const f = formatter(useLocale());
  const words = useRefusalWords();
  const router = useRouter();
  const { run, pending, refusal } = useActionButton(chooseRouteAction);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const open = rows.filter((row) => row.handover !== 'handedOver' && !row.elsewhere);
  const chosen = open.filter((row) => ticked.has(row.id));

  const toggle = (id: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    setTicked(next);
    setDone(null);
  };
  const go = async (route: 'stage' | 'wardOffice' | 'home') => {
    setDone(null);
    const itemIds = chosen.map(({ id }) => id);
    const stage = route === 'stage' ? { ceremonyId, askedForStage: asked } : {};
    if (!(await run({ driveId, itemIds, route, ...stage }))) return;
    setDone(itemIds.length);
    setTicked(new Set());
    setAsked(false);
    router.refresh();
  };
  const missing = refusal?.kind === 'refused' && refusal.code === 'consentMissing' ? refusal.details : null;
  return (
    <LiveFields className="flex flex-col gap-4">
      {done !== null && (
        <Notice tone="success" role="status">
          {t('choose.done', { count: done })}
        </Notice>
      )}
      {may && (
        <div className="flex flex-wrap gap-2">
          <Button small onClick={() => setTicked(new Set(open.map(({ id }) => id)))}>
            {t('choose.selectAll')}
          </Button>
          <Button small look="quiet" onClick={() => setTicked(new Set())}>
            {t('choose.selectNone')}
          </Button>
        </div>
      )}
      <ul className="divide-line border-line bg-surface shadow-card divide-y overflow-hidden rounded-lg border">
        {rows.map((row) => {
          const about = [row.birthDate && t('born', { birth: f.birth(row.birthDate) }), row.hamlet, row.ward];
          return (
            <li key={row.id} className="has-checked:bg-accent-soft">
              <label className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
                <input
                  type="checkbox"
                  className="accent-accent size-5 shrink-0"
                  checked={ticked.has(row.id)}
                  disabled={!may || !open.includes(row)}
                  onChange={(event) => toggle(row.id, event.target.checked)}
                />
                <span className="min-w-0 flex-1 basis-48">
                  <span className="block font-semibold">{row.fullName}</span>
                  <span className="text-muted block text-sm">
                    {about.filter(Boolean).join(' · ')} · {t(`kind.${row.kind}`)}
                  </span>
                </span>
                <span className="flex flex-wrap gap-2">
                  <Badge tone={CONSENT_TONES[row.consent as 'yes']}>{t(`choose.consents.${row.consent}`)}</Badge>
                  <Badge tone={row.here ? 'accent' : 'neutral'}>
                    {row.elsewhere ? t('choose.elsewhere') : t(`route.${row.route}`)}
                  </Badge>
                  {row.handover === 'handedOver' && <Badge tone="success">{t('columns.handedOver')}</Badge>}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      {refusal && (
        <Notice tone={refusal.kind === 'notSent' ? 'warn' : 'error'} role="alert" title={words(refusal).title}>
          {missing
            ? t('choose.missing', { open: Number(missing.open), refused: Number(missing.refused) })
            : words(refusal).text}
        </Notice>
      )}
      {may && (
        <div className="border-line bg-surface sticky bottom-0 z-10 -mx-4 flex flex-col gap-3 border-t px-4 py-3 sm:mx-0 print:hidden">
          {chosen.some(({ consent }) => consent === 'open') && (
            <label className="flex items-start gap-3 text-sm">
              <input
                type="checkbox"
                className="accent-accent mt-0.5 size-5 shrink-0"
                checked={asked}
                onChange={(event) => setAsked(event.target.checked)}
              />
              {t('choose.asked')}
            </label>
          )}
          <div className="flex flex-wrap items-center gap-2">
            <span aria-live="polite" className="mr-auto font-semibold">
              {t('choose.selected', { count: chosen.length })}
            </span>
            {MOVES.map(([route, word]) => (
              <Button
                key={route}
                small
                look={route === 'stage' ? 'primary' : 'secondary'}
                disabled={chosen.length === 0}
                aria-disabled={pending}
                onClick={() => void go(route)}
              >
                {t(`choose.${word}`)}
              </Button>
            ))}
          </div>
        </div>
      )}
    </LiveFields>
  );
}
