import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { boardColumns, isSent } from '@/components/drives/board-columns';
import { MilestoneBoard } from '@/components/drives/milestone-board';
import { DataTable } from '@/components/table/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { PrintButton } from '@/components/ui/print-button';
import { Section } from '@/components/ui/section';
import { StatTile, StatTiles } from '@/components/ui/stat-tile';
import { getDriveBoard } from '@/lib/drives/queries';
import { formatter } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('drives'))('timeline.title'),
});

export default async function TimelinePage({ params }: { params: Promise<{ driveId: string }> }) {
  const { driveId } = await params;
  const [board, t, locale] = await Promise.all([getDriveBoard(driveId), getTranslations('drives'), getLocale()]);
  const f = formatter(locale);
  const late = board.wards.filter(({ daysLate }) => daysLate > 0).length;
  const sent = board.wards.filter(isSent).length;
  const of = paths.drive(driveId);
  const total = t('timeline.ofWards', { count: f.number(board.wards.length) });
  return (
    <>
      <PageHeader
        title={t('timeline.title')}
        description={t('timeline.description', { deadline: f.day(board.deadline) })}
        more={<PrintButton />}
      />
      {board.wards.length > 1 && (
        <StatTiles>
          <StatTile
            label={t('timeline.lateWards')}
            value={f.number(late)}
            note={total}
            tone={late > 0 ? 'warn' : 'plain'}
            href="#wards"
          />
          <StatTile label={t('timeline.sentWards')} value={f.number(sent)} note={total} />
          <StatTile
            label={t('timeline.waitingWards')}
            value={f.number(board.wards.length - sent - late)}
            note={total}
          />
        </StatTiles>
      )}
      <div className="mt-6 grid items-start gap-x-6 gap-y-8 lg:grid-cols-[2fr_3fr]">
        <div>
          <Section title={t('timeline.milestones')}>
            <Messages namespaces={['drives']}>
              {board.milestones.length === 0 && t('milestones.none')}
              <MilestoneBoard rows={board.milestones} {...(board.mayMark ? { today: board.today } : {})} />
            </Messages>
          </Section>
        </div>
        <div id="wards">
          <Section bare title={t('timeline.wards')} description={t('timeline.wardsHint')}>
            <DataTable
              rows={board.wards}
              columns={boardColumns({ t, locale, f, board })}
              namespace="drives"
              label={t('timeline.wards')}
              rowKey={(row) => row.wardCode}
              rowHref={(row) => (board.mayOpenLists && row.listId ? of.list(row.listId) : undefined)}
              empty={<EmptyState title={t('timeline.noWards')} />}
            />
          </Section>
        </div>
      </div>
    </>
  );
}
