import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PublicFrame } from '@/components/frame/public-frame';
import { VerifyForm } from '@/components/public/verify-form';
import { DefinitionList } from '@/components/ui/definition-list';
import { DayText } from '@/components/ui/figures';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Card, Section } from '@/components/ui/section';
import { holdsDemo } from '@/lib/access/frame';
import { findProof } from '@/lib/documents/proof';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('public'))('verify.title'),
});

const TONES = { genuine: 'success', void: 'error', unknown: 'warn' } as const;

/** Where the QR of a document leads: genuine, void or unknown; nothing about any person. */
export default async function VerifyPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params; // blanks and hyphens may arrive escaped; a code itself never does
  const [proof, demo, t, kinds] = await Promise.all([
    findProof(code.replace(/%[\dA-F]{2}/gi, '')),
    holdsDemo(),
    getTranslations('public.verify'),
    getTranslations('documents.kinds'),
  ]);
  const answer = proof === null ? 'unknown' : proof.state === 'void' ? 'void' : 'genuine';
  return (
    <PublicFrame narrow demo={demo}>
      <PageHeader title={t('title')} />
      <Notice tone={TONES[answer]} title={t(`${answer}.title`)} role="status">
        {t(`${answer}.body`)}
      </Notice>
      {proof && (
        <Card className="mt-5">
          <DefinitionList
            items={[
              { term: t('kind'), value: kinds(proof.kind) },
              { term: t('number'), value: proof.number },
              { term: t('date'), value: <DayText day={proof.date} /> },
              { term: t('issuer'), value: proof.issuer },
              { term: t('code'), value: <span className="tracking-wider">{proof.code}</span> },
            ]}
          />
        </Card>
      )}
      <p className="text-muted mt-3 text-sm">{t('privacy')}</p>
      <Section title={t('again')}>
        <VerifyForm />
      </Section>
    </PublicFrame>
  );
}
