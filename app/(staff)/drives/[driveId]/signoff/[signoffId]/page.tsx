import { Icon } from '@/components/ui/icon';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { SignoffEntry } from '@/components/handovers/signoff-entry';
import { ButtonLink } from '@/components/ui/button';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { readSignoff } from '@/lib/handovers/signoff-queries';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('handovers'))('lists.title'),
});

/** The page behind the QR of a printed list: enter what was signed on paper. */
export default async function SignoffPage({ params }: { params: Promise<{ driveId: string; signoffId: string }> }) {
  const { signoffId } = await params;
  const locale = await getLocale();
  const [t, f, paper] = await Promise.all([getTranslations('handovers'), getFormat(), readSignoff(signoffId, locale)]);
  const { id, rows, photos, day, today, mayRecord } = paper;
  return (
    <div className="max-w-4xl">
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: paths.drive(paper.driveId).handovers }]}
        title={paper.title}
        description={t('signoff.lead', {
          ward: paper.ward,
          day: f.day(paper.printedOn),
          count: rows.length,
          code: paper.code,
        })}
        more={
          paper.documentId && (
            <ButtonLink plain icon={<Icon name="Printer" />} href={paths.documentFile(paper.documentId)}>
              {t('signoff.reprint')}
            </ButtonLink>
          )
        }
      />
      <Messages namespaces={['handovers']}>
        <SignoffEntry paper={{ id, rows, photos, day, today, mayRecord }} />
      </Messages>
    </div>
  );
}
