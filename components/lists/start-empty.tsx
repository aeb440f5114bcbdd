import { Icon } from '@/components/ui/icon';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Card } from '@/components/ui/section';
import { paths } from '@/lib/paths';

/** An empty list says how to begin. */
export async function StartEmpty({ driveId, listId }: { driveId: string; listId: string }) {
  const t = await getTranslations('lists');
  const at = paths.drive(driveId);
  return (
    <Card className="mt-5">
      <EmptyState
        icon={<Icon name="FileSpreadsheet" />}
        title={t('notice.draftEmpty')}
        action={
          <div className="flex flex-wrap justify-center gap-2">
            <ButtonLink look="primary" href={at.listUpload(listId)}>
              {t('lines.upload')}
            </ButtonLink>
            <ButtonLink icon={<Icon name="UserPlus" />} href={at.listAdd(listId)}>
              {t('lines.add')}
            </ButtonLink>
            <ButtonLink plain icon={<Icon name="Download" />} href={`/api/lists/template?drive=${driveId}`}>
              {t('drive.template')}
            </ButtonLink>
          </div>
        }
      >
        {t('notice.draftEmptyBody')}
      </EmptyState>
    </Card>
  );
}
