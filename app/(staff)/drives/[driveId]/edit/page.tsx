import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { EditPart, type Part, PARTS } from '@/components/drives/edit-part';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import type { SearchParams } from '@/lib/core/table-params';
import { nameOf } from '@/lib/drives/name-of';
import { getDrive } from '@/lib/drives/queries';
import { paths } from '@/lib/paths';
import { listWards } from '@/lib/places/queries';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('drives'))('edit.title'),
});

export default async function EditDrivePage({
  params,
  searchParams,
}: {
  params: Promise<{ driveId: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const [{ driveId }, { part: asked }] = await Promise.all([params, searchParams]);
  const [drive, t, locale] = await Promise.all([getDrive(driveId), getTranslations('drives'), getLocale()]);
  if (!drive.allowed.edit && !drive.allowed.wards) notFound();
  const parts: readonly Part[] = drive.allowed.edit ? PARTS : ['wards'];
  const part = parts.find((one) => one === asked) ?? parts[0]!;
  const of = paths.drive(driveId);
  return (
    <>
      <PageHeader title={t('edit.title')} breadcrumbs={[{ label: nameOf(drive, locale), href: of.home }]} />
      {drive.allowed.edit ? (
        <Tabs
          label={t('parts.label')}
          tabs={parts.map((one) => ({ href: of.editPart(one), label: t(`parts.${one}`), current: one === part }))}
        />
      ) : (
        <Notice className="mb-5 max-w-2xl">{t('edit.closed')}</Notice>
      )}
      <Messages namespaces={['drives']}>
        <EditPart part={part} drive={drive} wards={part === 'wards' ? await listWards() : []} />
      </Messages>
    </>
  );
}
