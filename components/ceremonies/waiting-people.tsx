import { Icon } from '@/components/ui/icon';
import { getTranslations } from 'next-intl/server';
import { ActionButton } from '@/components/form/action-button';
import { DataTable } from '@/components/table/data-table';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { chooseRouteAction } from '@/lib/ceremonies/actions';
import type { CeremonyDetail } from '@/lib/ceremonies/queries';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';

/** Who waits for a ceremony that is put off, and who should get the card now at the ward; those can be sent there at once. */
export async function WaitingPeople({ row }: { row: CeremonyDetail }) {
  const [t, f] = await Promise.all([getTranslations('ceremonies'), getFormat()]);
  const at = paths.drive(row.driveId);
  const urgent = row.waiting.filter(({ now }) => now).map(({ id }) => id);
  if (row.waiting.length === 0) return null;
  return (
    <Section
      bare
      title={t('waiting.title')}
      description={t('waiting.lead', { count: row.waiting.length, now: urgent.length })}
      action={
        row.may.choose && urgent.length > 0 ? (
          <ActionButton
            icon={<Icon name="Building2" />}
            action={chooseRouteAction}
            input={{ driveId: row.driveId, itemIds: urgent, route: 'wardOffice' }}
            label={t('waiting.send', { count: urgent.length })}
            confirm={{
              title: t('waiting.send', { count: urgent.length }),
              body: <p>{t('waiting.sendBody', { count: urgent.length })}</p>,
            }}
          />
        ) : (
          <ButtonLink href={`${at.handovers}?ceremony=${row.id}`}>{t('postponedAction')}</ButtonLink>
        )
      }
    >
      <DataTable
        rows={row.waiting}
        namespace="ceremonies"
        label={t('waiting.title')}
        rowKey={(one) => one.id}
        rowHref={(one) => at.handover(one.id)}
        columns={[
          { key: 'person', cell: (one) => one.name },
          { key: 'ward', cell: (one) => [one.hamlet, one.ward].filter(Boolean).join(', ') },
          { key: 'kind', cell: (one) => t(`kind.${one.kind}`) },
          {
            key: 'validFrom',
            cell: (one) => (
              <span className="flex flex-wrap items-center gap-2">
                {one.validFrom && f.day(one.validFrom)}
                {one.now && <Badge tone="warn">{t('waiting.now')}</Badge>}
              </span>
            ),
          },
        ]}
      />
    </Section>
  );
}
