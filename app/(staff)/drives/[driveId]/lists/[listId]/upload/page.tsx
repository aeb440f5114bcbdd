import { Icon } from '@/components/ui/icon';
import { getLocale, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ImportHistory } from '@/components/lists/import-history';
import { UploadList } from '@/components/lists/upload-list';
import { ButtonLink } from '@/components/ui/button';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { Card } from '@/components/ui/section';
import { readListHead } from '@/lib/lists/queries';
import { paths } from '@/lib/paths';

/** A ward uploads a spreadsheet into its list. */
export default async function UploadPage({ params }: { params: Promise<{ driveId: string; listId: string }> }) {
  const { driveId, listId } = await params;
  const [t, locale] = await Promise.all([getTranslations('lists'), getLocale()]);
  const head = await readListHead(listId, locale);
  if (!head.may.edit) redirect(paths.drive(driveId).list(listId));
  const at = paths.drive(driveId);
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('title'), href: at.lists },
          { label: head.title, href: at.list(listId) },
        ]}
        title={t('upload.title')}
        description={t('upload.description')}
        more={
          <ButtonLink plain icon={<Icon name="Download" />} href={`/api/lists/template?drive=${driveId}`}>
            {t('drive.template')}
          </ButtonLink>
        }
      />
      <Card>
        <ol className="mb-5 list-decimal pl-5">
          {(['1', '2', '3'] as const).map((step) => (
            <li key={step}>{t(`upload.steps.${step}`)}</li>
          ))}
        </ol>
        <Messages namespaces={['lists']}>
          <UploadList listId={listId} driveId={driveId} />
        </Messages>
      </Card>
      <ImportHistory imports={head.imports} />
    </>
  );
}
