import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AccountMoves } from '@/components/access/users/account-moves';
import { AddRoleForm } from '@/components/access/users/add-role-form';
import { EditUserForm } from '@/components/access/users/edit-user-form';
import { InviteButtons } from '@/components/access/users/invite-buttons';
import { RoleList } from '@/components/access/users/role-list';
import { UserState } from '@/components/access/users/user-state';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { choiceOptions } from '@/lib/access/choice-options';
import { hasMail } from '@/lib/access/mail';
import { assignmentChoices, readUser } from '@/lib/access/user-queries';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ userId: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('admin.users'))('one'),
});

export default async function UserPage({ params }: Props) {
  const { userId } = await params;
  const [user, choices, t, format, locale] = await Promise.all([
    readUser(userId),
    assignmentChoices(),
    getTranslations('admin.users'),
    getFormat(),
    getLocale(),
  ]);
  const { id, version, name, title, userName, email, phone } = user;
  const open = user.invitations[0];
  return (
    <Messages namespaces={['admin', 'roles']}>
      <PageHeader
        title={name}
        description={user.lastSeenAt ? t('lastSeen', { at: format.instant(user.lastSeenAt) }) : t('neverSeen')}
        badge={<UserState user={user} />}
        breadcrumbs={[{ label: t('title'), href: paths.admin.users }]}
        more={<AccountMoves user={user} />}
      />
      {!user.disabledAt && (
        <Section title={user.lastSeenAt ? t('invite.resetTitle') : t('invite.title')} description={t('invite.lead')}>
          {open && <p className="text-muted mb-3">{t('invite.open', { until: format.instant(open.expiresAt) })}</p>}
          <InviteButtons userId={id} canMail={Boolean(email) && hasMail()} />
        </Section>
      )}
      <Section title={t('rolesTitle')} description={t('rolesLead')}>
        <RoleList user={user} locale={locale} />
        {!user.disabledAt && (
          <details className="mt-4">
            <summary className="prose-link inline-flex min-h-11 items-center">{t('addRole')}</summary>
            <AddRoleForm userId={id} choices={choiceOptions(choices, locale)} today={choices.today} />
          </details>
        )}
      </Section>
      <Section title={t('person')}>
        <EditUserForm
          defaults={{ id, version, name, userName, title: title ?? '', email: email ?? '', phone: phone ?? '' }}
        />
      </Section>
    </Messages>
  );
}
