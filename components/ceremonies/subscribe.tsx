import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/form/action-button';
import { ButtonLink } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { makeCalendarAddressAction, revokeCalendarAddressAction } from '@/lib/ceremonies/actions';

/** The address to which a phone subscribes: made, shown, changed, ended. `address`: null while there is none. */
export function Subscribe({ address }: { address: string | null }) {
  const t = useTranslations('ceremonies.subscribe');
  if (!address)
    return (
      <div className="flex flex-col items-start gap-3">
        <p>{t('lead')}</p>
        <ActionButton action={makeCalendarAddressAction} input={{}} label={t('make')} icon={<Icon name="Rss" />} />
      </div>
    );
  return (
    <div className="flex flex-col items-start gap-3">
      <p>{t('lead')}</p>
      <p className="bg-sunken w-full rounded-md px-3 py-2 text-sm break-all select-all">{address}</p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink plain small href={address.replace(/^https?:/, 'webcal:')} icon={<Icon name="Rss" />}>
          {t('open')}
        </ButtonLink>
        <CopyButton text={address} label={t('copy')} />
        <ActionButton
          small
          look="quiet"
          icon={<Icon name="RefreshCw" />}
          action={makeCalendarAddressAction}
          input={{}}
          label={t('change')}
          confirm={{ title: t('change'), body: <p>{t('changeBody')}</p> }}
        />
        <ActionButton
          small
          look="quiet"
          icon={<Icon name="Unlink" />}
          action={revokeCalendarAddressAction}
          input={{}}
          label={t('revoke')}
          confirm={{ title: t('revoke'), body: <p>{t('revokeBody')}</p> }}
        />
      </div>
      <p className="text-muted text-sm">{t('secret')}</p>
    </div>
  );
}
