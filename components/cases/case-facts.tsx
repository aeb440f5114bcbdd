import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { DefinitionList } from '@/components/ui/definition-list';
import { InstantText } from '@/components/ui/figures';
import type { getCase } from '@/lib/cases/queries';
import { nameOf } from '@/lib/drives/name-of';
import { paths } from '@/lib/paths';
import { wardName } from '@/lib/places/ward-name';
import { DueBadge } from './due-badge';

/** What is known of a case beside its text. */
export function CaseFacts({ one, locale }: { one: Awaited<ReturnType<typeof getCase>>; locale: string }) {
  const t = useTranslations('cases');
  const drive = one.drive && (
    <Link className="prose-link" href={paths.drive(one.drive.id).home}>
      {nameOf(one.drive, locale)}
    </Link>
  );
  return (
    <DefinitionList
      items={[
        { term: t('columns.kind'), value: t(`kinds.${one.kind}`) },
        { term: t('fields.source'), value: t(`sources.${one.source}`) },
        { term: t('columns.dueOn'), value: <DueBadge dueOn={one.dueOn} daysLeft={one.daysLeft} /> },
        { term: t('columns.ward'), value: one.ward && wardName(one.ward, locale) },
        { term: t('fields.driveId'), value: drive },
        { term: t('columns.owner'), value: one.ownerName ?? t('noOwner') },
        { term: t('openedBy'), value: one.createdByName },
        { term: t('columns.createdAt'), value: <InstantText at={one.createdAt} /> },
        ...(one.closedAt ? [{ term: t('closedAt'), value: <InstantText at={one.closedAt} /> }] : []),
      ]}
    />
  );
}
