import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { PrepareForm } from '@/components/payments/prepare-form';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { Card, Section } from '@/components/ui/section';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';
import { readPayments } from '@/lib/payments/queries';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('payments'))('prepare.open'),
});

/** Chooses what the next remittance pays for. */
export default async function NewPaymentPage({ params }: { params: Promise<{ driveId: string }> }) {
  const { driveId } = await params;
  const locale = await getLocale();
  const [t, f, page] = await Promise.all([getTranslations('payments'), getFormat(), readPayments(driveId, locale)]);
  if (!page.may.prepare) notFound();
  const at = paths.drive(driveId);
  const { count, quoted, kinds, wards, phases } = page.waiting;
  return (
    <>
      <PageHeader
        title={t('prepare.open')}
        breadcrumbs={[
          { label: page.planNumber, href: at.home },
          { label: t('title'), href: at.payments },
        ]}
      />
      {count === 0 || !page.open ? (
        <Card>
          <EmptyState title={t('prepare.nothing')} action={<ButtonLink href={at.payments}>{t('back')}</ButtonLink>} />
        </Card>
      ) : (
        <Section
          title={t('prepare.title')}
          description={t('prepare.waiting', { count, text: f.number(count), amount: f.money(quoted) })}
        >
          <Messages namespaces={['payments']}>
            <PrepareForm driveId={driveId} today={page.today} kinds={kinds} wards={wards} phases={phases} />
          </Messages>
        </Section>
      )}
    </>
  );
}
