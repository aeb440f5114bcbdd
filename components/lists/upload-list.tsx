'use client';
import { useTranslations } from 'next-intl';
import { UploadForm } from '@/components/form/upload-form';
import type { ImportReport } from '@/lib/lists/import-list';
import { ImportResult } from './import-result';

/** Sends a file and tells what became of every row of it. */
export function UploadList({ listId, driveId }: { listId: string; driveId: string }) {
  const t = useTranslations('lists.upload');
  return (
    <UploadForm<ImportReport>
      address={`/api/lists/${listId}/upload`}
      accept=".xlsx,.xls,.ods,.csv,.xlsm,.xlsb"
      label={t('file')}
      hint={t('hint')}
      submitLabel={t('submit')}
      renderDone={(report) => <ImportResult report={report} listId={listId} driveId={driveId} />}
    />
  );
}
