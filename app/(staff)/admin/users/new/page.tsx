import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CreateUserForm } from '@/components/access/users/create-user-form';
import { Card } from '@/components/ui/section';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { choiceOptions } from '@/lib/access/choice-options';
import { assignmentChoices } from '@/lib/access/user-queries';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('admin.users'))('new'),
});

export default async function NewUserPage() {
  const [choices, t, locale] = await Promise.all([assignmentChoices(), getTranslations('admin.users'), getLocale()]);
  return (
    <>
      <PageHeader
        title={t('new')}
        description={t('newLead')}
        breadcrumbs={[{ label: t('title'), href: paths.admin.users }]}
      />
      <Card>
        <Messages namespaces={['admin', 'roles']}>
          <CreateUserForm choices={choiceOptions(choices, locale)} today={choices.today} />
        </Messages>
      </Card>
    </>
  );
}
