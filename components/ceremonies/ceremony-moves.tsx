import { Icon } from '@/components/ui/icon';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActionButton } from '@/components/form/action-button';
import { ButtonLink } from '@/components/ui/button';
import {
  cancelCeremonyAction,
  confirmCeremonyAction,
  holdCeremonyAction,
  postponeCeremonyAction,
  replanCeremonyAction,
} from '@/lib/ceremonies/actions';
import type { CeremonyDetail } from '@/lib/ceremonies/queries';
import { paths } from '@/lib/paths';

/** The one main thing that can be done with a ceremony now. */
export async function CeremonyMainMove({ row }: { row: CeremonyDetail }) {
  const t = await getTranslations('ceremonies');
  const ref = { ceremonyId: row.id, version: row.version };
  if (row.may.confirm)
    return (
      <ActionButton
        look="primary"
        icon={<Icon name="CalendarCheck" />}
        action={confirmCeremonyAction}
        input={ref}
        label={t('moves.confirm')}
        confirm={{ title: t('moves.confirm'), body: <p>{t('moves.confirmBody')}</p> }}
      />
    );
  if (row.may.hold && !row.notYet)
    return (
      <ActionButton
        look="primary"
        icon={<Icon name="CalendarCheck" />}
        action={holdCeremonyAction}
        input={ref}
        label={t('moves.hold')}
        confirm={{ title: t('moves.hold'), body: <p>{t('moves.holdBody')}</p> }}
      />
    );
  if (row.may.replan)
    return <ActionButton look="primary" action={replanCeremonyAction} input={ref} label={t('moves.replan')} />;
  if (row.may.choose)
    return (
      <ButtonLink look="primary" icon={<Icon name="Users" />} href={paths.drive(row.driveId).ceremonyPeople(row.id)}>
        {t('people')}
      </ButtonLink>
    );
  return null;
}

/** Further moves, quieter. */
export async function CeremonyMoreMoves({ row }: { row: CeremonyDetail }) {
  const [t, locale] = await Promise.all([getTranslations('ceremonies'), getLocale()]);
  const ref = { ceremonyId: row.id, version: row.version };
  const at = paths.drive(row.driveId);
  const count = row.total.chosen;
  return (
    <>
      {row.may.edit && (
        <ButtonLink icon={<Icon name="Pencil" />} href={at.ceremonyEdit(row.id)}>
          {t('edit')}
        </ButtonLink>
      )}
      {row.may.choose && (row.may.confirm || row.may.replan || (row.may.hold && !row.notYet)) && (
        <ButtonLink icon={<Icon name="Users" />} href={at.ceremonyPeople(row.id)}>
          {t('people')}
        </ButtonLink>
      )}
      <ButtonLink plain icon={<Icon name="CalendarPlus" />} href={paths.ceremonyFile(row.id, locale)}>
        {t('calendarFile')}
      </ButtonLink>
      {row.may.postpone && (
        <ActionButton
          icon={<Icon name="CalendarClock" />}
          action={postponeCeremonyAction}
          input={ref}
          label={t('moves.postpone')}
          confirm={{
            title: t('moves.postpone'),
            body: <p>{t('moves.postponeBody', { count })}</p>,
            reason: 'required',
          }}
        />
      )}
      {row.may.cancel && (
        <ActionButton
          look="danger"
          icon={<Icon name="CalendarX" />}
          action={cancelCeremonyAction}
          input={ref}
          label={t('moves.cancel')}
          confirm={{ title: t('moves.cancel'), body: <p>{t('moves.cancelBody', { count })}</p>, reason: 'required' }}
        />
      )}
    </>
  );
}
