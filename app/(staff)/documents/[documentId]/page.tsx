import { Icon } from '@/components/ui/icon';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { ActionButton } from '@/components/form/action-button';
import { DataTable } from '@/components/table/data-table';
import { ButtonLink } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { DayText, InstantText } from '@/components/ui/figures';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { StateBadge } from '@/components/ui/state-badge';
import { can } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { getDocument } from '@/lib/documents/queries';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';
import { voidReportAction } from '@/lib/reports/actions';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('documents'))('title'),
});

export default async function DocumentPage({ params }: { params: Promise<{ documentId: string }> }) {
  const { documentId } = await params;
  const [document, actor, t, f] = await Promise.all([
    getDocument(documentId),
    requireActor(),
    getTranslations('documents'),
    getFormat(),
  ]);
  const isVoid = document.state === 'void';
  return (
    <>
      <PageHeader
        title={`${t(`kinds.${document.kind}`)} ${document.numberText}`}
        badge={<StateBadge state={document.state} of="document" />}
        breadcrumbs={[{ label: t('title'), href: paths.documents }]}
        more={
          document.kind === 'report' && (
            <>
              {document.translated && can(actor.role, 'document.print') && (
                <ButtonLink
                  plain
                  target="_blank"
                  icon={<Icon name="Languages" />}
                  href={paths.documentInEnglish(documentId)}
                >
                  {t('printEnglish')}
                </ButtonLink>
              )}
              {!isVoid && can(actor.role, 'report.publish') && (
                <ActionButton
                  look="danger"
                  action={voidReportAction}
                  input={{ documentId }}
                  label={t('voidReport')}
                  confirm={{ title: t('voidReport'), body: t('voidReportBody'), reason: 'required' }}
                />
              )}
            </>
          )
        }
        action={
          can(actor.role, 'document.print') && (
            <ButtonLink
              plain
              look="primary"
              target="_blank"
              icon={<Icon name="Printer" />}
              href={paths.documentFile(documentId)}
            >
              {t('print')}
            </ButtonLink>
          )
        }
      />
      <Section title={t('facts')} description={t('printNote')}>
        <DefinitionList
          items={[
            { term: t('number'), value: document.numberText },
            { term: t('date'), value: <DayText day={document.date} /> },
            {
              term: t('code'),
              value: (
                <Link className="prose-link" href={paths.verify(document.code)}>
                  {document.code}
                </Link>
              ),
            },
            ...(isVoid
              ? [
                  { term: t('voidReason'), value: document.voidReason },
                  { term: t('voidedAt'), value: <InstantText at={document.voidedAt} /> },
                  { term: t('voidedBy'), value: document.voidedBy },
                ]
              : []),
          ]}
        />
      </Section>
      <Section title={t('prints')} bare>
        <DataTable
          rows={document.prints}
          namespace="documents"
          label={t('prints')}
          rowKey={(row) => row.id}
          empty={<p className="text-muted">{t('noPrints')}</p>}
          columns={[
            {
              key: 'nth',
              cell: (row) => (row.nth === 1 ? t('original') : t('copy', { number: f.number(row.nth - 1) })),
            },
            { key: 'at', cell: (row, show) => show.instant(row.at) },
            { key: 'by', cell: (row) => row.printedBy ?? '—' },
          ]}
        />
      </Section>
    </>
  );
}
