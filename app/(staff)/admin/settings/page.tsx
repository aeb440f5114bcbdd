import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SettingsForm } from '@/components/access/admin/settings-form';
import { ButtonLink } from '@/components/ui/button';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { Card } from '@/components/ui/section';
import { readSettings } from '@/lib/access/settings';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('admin.settings'))('title'),
});

export default async function SettingsPage() {
  const [settings, t] = await Promise.all([readSettings(), getTranslations('admin.settings')]);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        more={<ButtonLink href={paths.admin.baseOffices}>{t('baseOffices')}</ButtonLink>}
      />
      <Card>
        <Messages namespaces={['admin']}>
          <SettingsForm defaults={settings} />
        </Messages>
      </Card>
    </>
  );
}
