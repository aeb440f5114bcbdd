'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { paths } from '@/lib/paths';
import { PagePhoto } from './page-photo';
import { SignoffRow } from './signoff-row';
import { isOpen, type Marks, NO_MARK, type PaperRow, signedMark } from './signoff-rows';

interface SignoffPageProps {
  signoffId: string;
  page: number;
  rows: PaperRow[];
  marks: Marks;
  /** Photos of this page that were saved before. */
  photos: { id: string }[];
  photoKept: boolean;
  mayRecord: boolean;
  errorsOf: (rowId: string) => Record<string, string>;
  /** Rows whose mark has changed. */
  onMarks: (changed: Marks) => void;
  onSending: (sending: boolean) => void;
  onPhoto: (fileId: string) => void;
}

/** One sheet of the paper: its rows in their order, and its photo. */
export function SignoffPage(props: SignoffPageProps) {
  const { signoffId, page, rows, marks, mayRecord, onMarks } = props;
  const t = useTranslations('handovers.signoff');
  const open = rows.filter(isOpen);
  const all = open.length > 0 && open.every((row) => marks[row.id]?.signed);
  const tickPage = () => onMarks(Object.fromEntries(open.map((row) => [row.id, all ? NO_MARK : signedMark(row)])));
  return (
    <section aria-label={t('page', { page })}>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-lg">{t('page', { page })}</h2>
        {mayRecord && open.length > 0 && (
          <Button small onClick={tickPage}>
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
            readOnly={!mayRecord}
            errors={props.errorsOf(row.id)}
            onChange={(mark) => onMarks({ [row.id]: mark })}
          />
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        {mayRecord && (
          <PagePhoto
            signoffId={signoffId}
            page={page}
            kept={props.photoKept}
            onSending={props.onSending}
            onKept={props.onPhoto}
          />
        )}
        {props.photos.map((photo) => (
          <a
            key={photo.id}
            className="prose-link text-sm"
            href={paths.signoffPhoto(signoffId, photo.id)}
            target="_blank"
            rel="noreferrer"
          >
            {t('photo', { page })}
          </a>
        ))}
      </div>
    </section>
  );
}
