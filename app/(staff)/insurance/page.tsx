import { getTranslations } from 'next-intl/server';
import { InsuranceHistory } from '@/components/register/insurance-history';
import { UploadInsurance } from '@/components/register/upload-insurance';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { getFormat } from '@/lib/i18n/get-format';
import { listInsuranceImports } from '@/lib/register/queries';

/** Existing cover: loading it, and what was loaded before. */
export default async function InsurancePage() {
  const [t, f, loaded] = await Promise.all([
    getTranslations('register.insurance'),
    getFormat(),
    listInsuranceImports(),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={`${t('description')} ${t('total', { count: loaded.total, text: f.number(loaded.total) })}`}
      />
      {loaded.mayImport && (
        <Section title={t('upload')}>
          <Messages namespaces={['register']}>
            <UploadInsurance />
          </Messages>
        </Section>
      )}
      <InsuranceHistory imports={loaded.imports} />
    </>
  );
}
