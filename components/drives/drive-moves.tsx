import { Icon } from '@/components/ui/icon';
import { useLocale, useTranslations } from 'next-intl';
import { ActionButton } from '@/components/form/action-button';
import { ButtonLink } from '@/components/ui/button';
import { cancelDriveAction, closeDriveAction, openDriveAction, startDistributionAction } from '@/lib/drives/actions';
import type { LeftOver } from '@/lib/drives/left-over';
import type { DriveFigures } from '@/lib/drives/overview';
import type { DriveDetail } from '@/lib/drives/queries';
import { canMove } from '@/lib/drives/rules';
import { formatter } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';

interface MovesProps {
  drive: DriveDetail;
  listsOpen: number;
  left: LeftOver | null;
}

/** The one move that comes next for this reader; nothing when there is none. */
export function MainMove({ drive, listsOpen, left }: MovesProps) {
  const t = useTranslations('drives.moves');
  const f = formatter(useLocale());
  const input = { driveId: drive.id, version: drive.version };
  const of = paths.drive(drive.id);
  if (drive.state === 'draft' && drive.allowed.approve)
    return (
      <ButtonLink plain look="primary" href="#approve" icon={<Icon name="CircleCheck" />}>
        {t('approve')}
      </ButtonLink>
    );
  if (drive.allowed.edit)
    return (
      <ButtonLink look="primary" href={of.edit} icon={<Icon name="Pencil" />}>
        {t('edit')}
      </ButtonLink>
    );
  if (!drive.allowed.run) return null;
  if (drive.state === 'approved')
    return (
      <ActionButton
        action={openDriveAction}
        input={input}
        label={t('open')}
        look="primary"
        icon={<Icon name="Play" />}
        confirm={{
          title: t('openTitle', { wards: drive.wards.length }),
          body: t('openBody', { deadline: f.day(drive.listDeadline) }),
        }}
      />
    );
  if (drive.state === 'open')
    return (
      <ActionButton
        action={startDistributionAction}
        input={input}
        label={t('distribute')}
        look="primary"
        icon={<Icon name="Hand" />}
        confirm={{ title: t('distributeTitle'), body: t('distributeBody', { lists: listsOpen }) }}
      />
    );
  if (drive.state === 'distributing')
    return (
      <ActionButton
        action={closeDriveAction}
        input={input}
        label={t('close')}
        look="primary"
        icon={<Icon name="CircleCheck" />}
        confirm={{ title: t('closeTitle'), body: <LeftList left={left} /> }}
      />
    );
  return null;
}

function LeftList({ left }: { left: LeftOver | null }) {
  const t = useTranslations('drives.moves');
  const rows = [
    ['leftItems', left?.itemsPending],
    ['leftIssue', left?.itemsNotIssued],
    ['leftLists', left?.listsUnderway],
    ['leftMilestones', left?.milestonesOpen],
    ['leftFunds', left?.fundsUndecided],
  ] as const;
  const open = rows.filter(([, count]) => count);
  return (
    <>
      <p>{t('closeBody')}</p>
      <ul className="mt-2 list-disc pl-5">
        {open.length === 0 && <li>{t('leftNothing')}</li>}
        {open.map(([key, count]) => (
          <li key={key}>{t(key, { count: count! })}</li>
        ))}
      </ul>
    </>
  );
}

/** What cancelling stops, and what it leaves for others to see to. */
function CancelEffects({ figures }: { figures: DriveFigures }) {
  const t = useTranslations('drives.moves');
  const f = formatter(useLocale());
  const { lists, people, items, money } = figures;
  return (
    <>
      <p>{t('cancelBody')}</p>
      <ul className="mt-2 list-disc pl-5">
        {items > 0 && <li className="font-medium">{t('cancelItems', { count: items })}</li>}
        {lists > 0 && <li>{t('cancelLists', { count: lists, people: f.number(people) })}</li>}
        {money && money.pledged + BigInt(money.pledgedItems) > 0n && <li>{t('cancelPledges')}</li>}
        {money && money.received > 0n && <li>{t('cancelMoney', { amount: f.money(money.received) })}</li>}
      </ul>
    </>
  );
}

/** Rarer moves: quotas of a running drive, cancelling. */
export function OtherMoves({ drive, figures }: { drive: DriveDetail; figures: DriveFigures }) {
  const t = useTranslations('drives.moves');
  return (
    <>
      {!drive.allowed.edit && drive.allowed.wards && (
        <ButtonLink href={paths.drive(drive.id).editPart('wards')} icon={<Icon name="Pencil" />}>
          {t('editWards')}
        </ButtonLink>
      )}
      {drive.allowed.cancel && canMove(drive.state, 'cancelled') && (
        <ActionButton
          action={cancelDriveAction}
          input={{ driveId: drive.id, version: drive.version }}
          label={t('cancel')}
          look="danger"
          icon={<Icon name="Ban" />}
          confirm={{ title: t('cancelTitle'), body: <CancelEffects figures={figures} />, reason: 'required' }}
        />
      )}
    </>
  );
}
