import { Icon } from '@/components/ui/icon';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import * as z from 'zod/mini';
import { RoleLine } from '@/components/access/users/role-line';
import { UserState } from '@/components/access/users/user-state';
import { type Column, DataTable } from '@/components/table/data-table';
import { FilterBar } from '@/components/table/filter-bar';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { listUsers } from '@/lib/access/user-queries';
import { GIVEN_ROLES } from '@/lib/access/user-schema';
import { readTableParams, type SearchParams } from '@/lib/core/table-params';
import { placeName } from '@/lib/places/ward-name';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('admin.users'))('title'),
});

export default async function UsersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = readTableParams(await searchParams, {
    sorts: ['name', 'userName', 'lastSeenAt'],
    filters: { q: z.string(), role: z.enum(GIVEN_ROLES), state: z.enum(['active', 'disabled']) },
  });
  const [{ users, total, places }, t, roles, locale] = await Promise.all([
    listUsers(params),
    getTranslations('admin.users'),
    getTranslations('roles'),
    getLocale(),
  ]);
  type User = (typeof users)[number];
  const columns: Column<User>[] = [
    { key: 'name', sortable: true, cell: (user) => user.name },
    { key: 'userName', sortable: true, cell: (user) => user.userName },
    {
      key: 'roles',
      cell: (user) => (
        <ul>
          {user.assignments
            .filter(({ endedAt }) => !endedAt)
            .map((one) => (
              <li key={one.id}>
                <RoleLine role={one.role} place={placeName(places.get(one.placeCode), one.placeCode, locale)} />
              </li>
            ))}
        </ul>
      ),
    },
    { key: 'lastSeenAt', sortable: true, cell: (user, show) => show.instant(user.lastSeenAt) },
    { key: 'state', cell: (user) => <UserState user={user} /> },
  ];
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        action={
          <ButtonLink look="primary" href={paths.admin.newUser} icon={<Icon name="UserPlus" />}>
            {t('new')}
          </ButtonLink>
        }
      />
      <FilterBar
        namespace="admin.users"
        params={params}
        href={paths.admin.users}
        filters={[
          { kind: 'search', name: 'q' },
          { kind: 'select', name: 'role', options: GIVEN_ROLES.map((value) => ({ value, label: roles(value) })) },
          {
            kind: 'select',
            name: 'state',
            options: (['active', 'disabled'] as const).map((value) => ({ value, label: t(`states.${value}`) })),
          },
        ]}
      />
      <DataTable
        rows={users}
        total={total}
        params={params}
        columns={columns}
        namespace="admin.users"
        label={t('title')}
        rowKey={(user) => user.id}
        rowHref={(user) => paths.admin.user(user.id)}
        empty={<EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>}
      />
    </>
  );
}
