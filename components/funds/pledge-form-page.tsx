import { getLocale } from 'next-intl/server';
import { Messages } from '@/components/ui/messages';
import { nameOf } from '@/lib/drives/name-of';
import type { pledgeChoices } from '@/lib/funds/queries';
import { wardName } from '@/lib/places/ward-name';
import { targetGroup, TARGET_GROUPS } from '@/lib/prices/groups';
import { PledgeForm } from './pledge-form';

interface PledgeFormPageProps {
  choices: Awaited<ReturnType<typeof pledgeChoices>>;
  sponsorId?: string;
}

/** The form with its choices in the reader's language. */
export async function PledgeFormPage({ choices, sponsorId }: PledgeFormPageProps) {
  const locale = await getLocale();
  const { drive } = choices;
  const groupCodes = drive?.targetGroups.length
    ? drive.targetGroups
    : TARGET_GROUPS.filter(({ payer }) => payer !== 'state').map(({ code }) => code);
  const groupName = (code: string) => targetGroup(code)?.[locale === 'en' ? 'en' : 'vi'] ?? code;
  return (
    <Messages namespaces={['funds']}>
      <PledgeForm
        today={choices.today}
        {...(sponsorId ? { sponsorId } : {})}
        {...(drive ? { driveId: drive.id } : {})}
        sponsors={choices.sponsors.map((row) => ({ value: row.id, label: nameOf(row, locale) }))}
        drives={choices.drives.map((row) => ({ value: row.id, label: `${row.planNumber} · ${nameOf(row, locale)}` }))}
        wards={choices.wards.map((ward) => ({ value: ward.code, label: wardName(ward, locale) }))}
        groups={groupCodes.map((value) => ({ value, label: groupName(value) }))}
      />
    </Messages>
  );
}
