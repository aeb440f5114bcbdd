import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { ApprovalText } from '@/components/documents/approval-text';
import { DefinitionList } from '@/components/ui/definition-list';
import { Section } from '@/components/ui/section';
import { getFormat } from '@/lib/i18n/get-format';
import type { ListHead } from '@/lib/lists/head-of-list';
import { paths } from '@/lib/paths';

/** Who made it, signed it, sent it, posted it and approved it. */
export async function ListAbout({ head }: { head: ListHead }) {
  const [t, f] = await Promise.all([getTranslations('lists'), getFormat()]);
  const signed =
    head.signKind === 'product' ? (
      t('send.signedProduct', { by: head.signedBy ?? '—' })
    ) : head.signKind === 'scan' && head.role === 'auditor' ? (
      t('send.signedScan')
    ) : head.signKind === 'scan' ? (
      <a className="prose-link" href={`/api/lists/${head.id}/signature`} target="_blank">
        {t('send.signedScan')}
      </a>
    ) : (
      t('send.notSigned')
    );
  const version = head.supersedesId ? (
    <>
      {head.listVersion} ·{' '}
      <Link className="prose-link" href={paths.drive(head.drive.id).list(head.supersedesId)}>
        {t('notice.older')}
      </Link>
    </>
  ) : (
    head.listVersion
  );
  return (
    <Section title={t('about.title')}>
      <DefinitionList
        items={[
          { term: t('about.origin'), value: t(`origins.${head.origin}`) },
          ...(head.phase ? [{ term: t('about.phase'), value: head.phase }] : []),
          ...(head.tag ? [{ term: t('about.tag'), value: head.tag }] : []),
          { term: t('about.version'), value: version },
          { term: t('about.signed'), value: signed },
          {
            term: t('about.submitted'),
            value: head.submittedAt ? `${f.instant(head.submittedAt)} · ${head.submittedBy ?? ''}` : null,
          },
          {
            term: t('about.posted'),
            value: head.postedFrom && head.postedTo ? f.dayRange(head.postedFrom, head.postedTo) : null,
          },
          {
            term: t('about.approved'),
            value: head.approval && <ApprovalText approval={head.approval} />,
          },
        ]}
      />
    </Section>
  );
}
