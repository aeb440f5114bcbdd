'use client';
import { Save } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useRefusalWords } from '@/components/form/refusal-words';
import { type Refusal, runAction } from '@/components/form/run-action';
import { Spinner } from '@/components/form/submit-button';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { saveSignoffAction } from '@/lib/handovers/actions';
import type { SignoffDetail } from '@/lib/handovers/signoff-queries';
import { paths } from '@/lib/paths';
import { PagePhoto } from './page-photo';
import { forgetRequest, pendingRequest } from './pending-request';
import { SignoffRow } from './signoff-row';
import { inputOf, isOpen, type Mark, type Marks, NO_MARK, pagesOf } from './signoff-rows';
import { useDraft } from './use-draft';

interface Draft {
  marks: Marks;
  photos: Record<string, string>;
}
const EMPTY: Draft = { marks: {}, photos: {} };

type Paper = Pick<SignoffDetail, 'id' | 'rows' | 'photos' | 'day' | 'today' | 'mayRecord'>;

/** The signed paper, row by row: tick, photograph, save once. Ticks and the id of the press outlive a reload. */
export function SignoffEntry({ paper }: { paper: Paper }) {
  const t = useTranslations('handovers.signoff');
  const words = useRefusalWords();
  const router = useRouter();
  const draft = useDraft<Draft>(paper.id, EMPTY);
  const [signedOn, setSignedOn] = useState(paper.day);
  const [pending, setPending] = useState(false);
  const [sending, setSending] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [saved, setSaved] = useState<{ saved: number; before: number; missed: number } | null>(null);
  const { marks, photos } = draft.value;
  const open = paper.rows.filter(isOpen);
  const input = inputOf(paper.rows, marks);
  const fieldErrors = refusal?.kind === 'refused' ? (refusal.fields ?? {}) : {};

  const change = (id: string, mark: Mark) => draft.save({ photos, marks: { ...marks, [id]: mark } });
  const tickPage = (page: number, signed: boolean) => {
    const own = open.filter((row) => row.page === page);
    const next = own.map((row) => [row.id, { ...(marks[row.id] ?? NO_MARK), signed, missed: '' }] as const);
    draft.save({ photos, marks: { ...marks, ...Object.fromEntries(next) } });
  };
  const errorsOf = (rowId: string): Record<string, string> => {
    const index = input.rows.findIndex((row) => row.rowId === rowId);
    const prefix = `rows.${index}.`;
    const own = Object.entries(fieldErrors).filter(([path]) => path.startsWith(prefix));
    return Object.fromEntries(own.map(([path, key]) => [path.slice(prefix.length), key]));
  };

  const save = async () => {
    if (pending || sending > 0) return;
    setPending(true);
    setRefusal(null);
    setSaved(null);
    try {
      const pages = Object.entries(photos).map(([page, fileId]) => ({ page: Number(page), fileId }));
      const outcome = await runAction(() =>
        saveSignoffAction({ signoffId: paper.id, signedOn, ...input, pages }, pendingRequest(paper.id)),
      );
      if (outcome.kind === 'done' || outcome.kind === 'refused') forgetRequest(paper.id);
      if (outcome.kind !== 'done') return setRefusal(outcome);
      draft.forget();
      setSaved(outcome.value);
      window.scrollTo({ top: 0 });
      router.refresh();
    } finally {
      setPending(false);
    }
  };

  return (
    <div className="flex flex-col gap-5">
      {saved && (
        <Notice tone="success" role="status">
          {t('saved', saved)}
        </Notice>
      )}
      {open.length === 0 && !saved && <Notice tone="success">{t('allDone')}</Notice>}
      {!paper.mayRecord && <Notice>{t('observer')}</Notice>}
      {draft.restored && !saved && <Notice>{t('draftKept')}</Notice>}
      {paper.mayRecord && (
        <label className="block max-w-56 print:hidden">
          <span className="mb-1 block font-medium">{t('signedOn')}</span>
          <input
            type="date"
            className="control"
            max={paper.today}
            value={signedOn}
            aria-invalid={Boolean(fieldErrors.signedOn)}
            onChange={(event) => setSignedOn(event.target.value)}
          />
        </label>
      )}
      {pagesOf(paper.rows).map(({ page, rows }) => {
        const own = rows.filter(isOpen);
        const all = own.length > 0 && own.every((row) => marks[row.id]?.signed);
        return (
          <section key={page} aria-label={t('page', { page })}>
            <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
              <h2 className="text-lg">{t('page', { page })}</h2>
              {paper.mayRecord && own.length > 0 && (
                <Button small onClick={() => tickPage(page, !all)}>
                  {t(all ? 'untickAll' : 'tickAll')}
                </Button>
              )}
            </div>
            <ul className="divide-line border-line bg-surface shadow-card divide-y overflow-hidden rounded-lg border">
              {rows.map((row) => (
                <SignoffRow
                  key={row.id}
                  row={row}
                  mark={marks[row.id] ?? NO_MARK}
                  readOnly={!paper.mayRecord}
                  errors={errorsOf(row.id)}
                  onChange={(mark) => change(row.id, mark)}
                />
              ))}
            </ul>
            <div className="mt-2 flex flex-wrap items-center gap-3">
              {paper.mayRecord && (
                <PagePhoto
                  signoffId={paper.id}
                  page={page}
                  kept={Boolean(photos[page])}
                  onSending={(on) => setSending((count) => count + (on ? 1 : -1))}
                  onKept={(fileId) => draft.save({ marks, photos: { ...photos, [page]: fileId } })}
                />
              )}
              {paper.photos
                .filter((photo) => photo.page === page)
                .map((photo) => (
                  <a
                    key={photo.id}
                    className="prose-link text-sm"
                    href={paths.signoffPhoto(paper.id, photo.id)}
                    target="_blank"
                    rel="noreferrer"
                  >
                    {t('photo', { page })}
                  </a>
                ))}
            </div>
          </section>
        );
      })}
      {paper.mayRecord && open.length > 0 && (
        <div className="border-line bg-surface sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t px-4 py-3 sm:mx-0 print:hidden">
          {refusal && (
            <Notice
              tone={refusal.kind === 'notSent' ? 'warn' : 'error'}
              role="alert"
              title={words(refusal).title}
              className="w-full"
            >
              {words(refusal).text}
            </Notice>
          )}
          <p aria-live="polite" className="font-semibold">
            {t('ticked', { ticked: input.rows.length, open: open.length })}
            {input.missed.length > 0 && (
              <span className="text-muted block text-sm font-normal">
                {t('missedCount', { count: input.missed.length })}
              </span>
            )}
          </p>
          <Button
            look="primary"
            icon={pending || sending > 0 ? <Spinner /> : <Save aria-hidden />}
            aria-disabled={pending || sending > 0}
            onClick={() => void save()}
          >
            {t(sending > 0 ? 'sending' : 'save')}
          </Button>
        </div>
      )}
    </div>
  );
}
