'use client';
import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { LiveFields } from '@/components/form/live-fields';
import { Notice } from '@/components/ui/notice';
import type { SignoffDetail } from '@/lib/handovers/signoff-queries';
import { hasPendingPress } from './pending-press';
import { SaveBar } from './save-bar';
import { SignoffPage } from './signoff-page';
import { EMPTY_DRAFT, inputOf, isEmptyDraft, isOpen, type PaperDraft, pagesOf, withoutSaved } from './signoff-rows';
import { useDraft } from './use-draft';
import { useSaveSignoff } from './use-save-signoff';

type Paper = Pick<SignoffDetail, 'id' | 'rows' | 'photos' | 'day' | 'today' | 'mayRecord'>;
const never = () => () => undefined;

/** The signed paper, row by row: tick, photograph, save once. Ticks, photos and a save without an answer outlive a reload. */
export function SignoffEntry({ paper }: { paper: Paper }) {
  const t = useTranslations('handovers.signoff');
  const fieldWords = useTranslations('errors.fields');
  const draft = useDraft<PaperDraft>(paper.id, EMPTY_DRAFT);
  const { marks, photos } = draft.value;
  const [signedOn, setSignedOn] = useState(paper.day);
  const [sending, setSending] = useState(0);
  const { save, pending, refusal, saved } = useSaveSignoff(paper.id, (sent) =>
    draft.update((now) => withoutSaved(now, sent)),
  );
  const unanswered = useSyncExternalStore(
    never,
    () => hasPendingPress(paper.id),
    () => false,
  );
  const open = paper.rows.filter(isOpen);
  const input = inputOf(paper.rows, marks);
  const fieldErrors = refusal?.kind === 'refused' ? (refusal.fields ?? {}) : {};
  const errorsOf = (rowId: string): Record<string, string> => {
    const prefix = `rows.${input.rows.findIndex((row) => row.rowId === rowId)}.`;
    const own = Object.entries(fieldErrors).filter(([path]) => path.startsWith(prefix));
    return Object.fromEntries(own.map(([path, key]) => [path.slice(prefix.length), key]));
  };
  const onSave = () => {
    const pages = Object.entries(photos).map(([page, fileId]) => ({ page: Number(page), fileId }));
    if (sending === 0) void save({ signedOn, ...input, pages });
  };

  return (
    <LiveFields className="flex flex-col gap-5">
      {saved && (
        <Notice tone={saved.conflicts > 0 ? 'warn' : 'success'} role="status">
          {t('saved', { saved: saved.saved, before: saved.before, missed: saved.missed })}
          {saved.conflicts > 0 && ` ${t('conflicts', { count: saved.conflicts })}`}
        </Notice>
      )}
      {open.length === 0 && !saved && !unanswered && <Notice tone="success">{t('allDone')}</Notice>}
      {!paper.mayRecord && <Notice>{t('observer')}</Notice>}
      {draft.restored && !saved && !unanswered && !isEmptyDraft(draft.value) && <Notice>{t('draftKept')}</Notice>}
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
          {fieldErrors.signedOn && (
            <span className="text-danger mt-1 block text-sm font-medium">{fieldWords(fieldErrors.signedOn)}</span>
          )}
        </label>
      )}
      {pagesOf(paper.rows).map(({ page, rows }) => (
        <SignoffPage
          key={page}
          signoffId={paper.id}
          page={page}
          rows={rows}
          marks={marks}
          photos={paper.photos.filter((photo) => photo.page === page)}
          photoKept={Boolean(photos[page])}
          mayRecord={paper.mayRecord}
          errorsOf={errorsOf}
          onMarks={(change) => draft.update((now) => ({ ...now, marks: { ...now.marks, ...change } }))}
          onSending={(on) => setSending((count) => count + (on ? 1 : -1))}
          onPhoto={(fileId) => draft.update((now) => ({ ...now, photos: { ...now.photos, [page]: fileId } }))}
        />
      ))}
      {paper.mayRecord && (open.length > 0 || unanswered || Object.keys(photos).length > 0) && (
        <SaveBar
          ticked={input.rows.length}
          missed={input.missed.length}
          open={open.length}
          photos={sending > 0}
          pending={pending}
          again={unanswered && !pending}
          refusal={refusal}
          onSave={onSave}
        />
      )}
    </LiveFields>
  );
}
