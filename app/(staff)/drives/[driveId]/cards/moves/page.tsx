import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { WardMoves } from '@/components/cards/ward-moves';
import { PageHeader } from '@/components/ui/page-header';
import { readMoves } from '@/lib/cards/queries';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('cards'))('moves.title'),
});

/** Prints, sends to the wards and tells, a ward at a time. */
export default async function CardMovesPage({ params }: { params: Promise<{ driveId: string }> }) {
  const { driveId } = await params;
  const locale = await getLocale();
  const [t, moves] = await Promise.all([getTranslations('cards'), readMoves(driveId, locale)]);
  const at = paths.drive(driveId);
  return (
    <>
      <PageHeader
        title={t('moves.title')}
        description={t('moves.description')}
        breadcrumbs={[
          { label: moves.planNumber, href: at.home },
          { label: t('title'), href: at.cards },
        ]}
      />
      <WardMoves rows={moves.rows} driveId={driveId} />
    </>
  );
}
