import { getTranslations } from 'next-intl/server';
import { StatTile, StatTiles } from '@/components/ui/stat-tile';
import { getFormat } from '@/lib/i18n/get-format';
import type { DriveListRow } from '@/lib/lists/queries';

/** Where the lists of a drive stand, in four figures that lead to their rows. */
export async function DriveListTiles({ rows, href }: { rows: readonly DriveListRow[]; href: string }) {
  const [t, f] = await Promise.all([getTranslations('lists.drive'), getFormat()]);
  const current = rows.filter((row) => !row.superseded);
  const wards = new Map(rows.map((row) => [row.wardCode, row.quota]));
  const sent = new Set(rows.filter((row) => row.submittedAt).map((row) => row.wardCode)).size;
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0);
  const quota = sum(wards.values());
  const inState = (...states: string[]) => current.filter((row) => row.state && states.includes(row.state)).length;
  return (
    <StatTiles>
      <StatTile
        label={t('people')}
        value={f.number(sum(current.map((row) => row.people)))}
        {...(quota > 0 && { note: t('peopleNote', { quota: f.number(quota) }) })}
      />
      {wards.size > 1 && (
        <StatTile label={t('sent')} value={f.number(sent)} note={t('sentNote', { wards: f.number(wards.size) })} />
      )}
      <StatTile
        label={t('toReview')}
        value={f.number(inState('submitted', 'underReview'))}
        href={`${href}?state=submitted`}
      />
      <StatTile label={t('toApprove')} value={f.number(inState('posted'))} href={`${href}?state=posted`} />
    </StatTiles>
  );
}
