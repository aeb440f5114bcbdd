import { Icon } from '@/components/ui/icon';
import { getTranslations } from 'next-intl/server';
import { ActionButton } from '@/components/form/action-button';
import { UploadForm } from '@/components/form/upload-form';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { signListAction } from '@/lib/lists/actions';
import type { ListHead } from '@/lib/lists/head-of-list';

/** Signing: by the leader in the product, or on paper with a photo of the signed page. */
export async function SignPanel({ head }: { head: ListHead }) {
  const t = await getTranslations('lists.send');
  const { counts } = head;
  const signed = head.signKind !== null;
  return (
    <Section title={t('step1')}>
      <p className="mb-4 flex flex-wrap items-start gap-x-3 gap-y-1">
        <span className={`flex gap-2 font-medium ${signed ? 'text-success' : 'text-warn'}`}>
          {signed ? (
            <Icon name="CircleCheck" className="mt-0.5 size-5 shrink-0" />
          ) : (
            <Icon name="PenLine" className="mt-0.5 size-5 shrink-0" />
          )}
          {head.signKind === 'product'
            ? t('signedProduct', { by: head.signedBy ?? '—' })
            : signed
              ? t('signedScan')
              : t('notSigned')}
        </span>
        {head.hasScan && (
          <a className="prose-link" href={`/api/lists/${head.id}/signature`} target="_blank">
            {t('showScan')}
          </a>
        )}
      </p>
      {head.may.sign && head.signKind !== 'product' && (
        <div className="mb-5">
          <ActionButton
            look="primary"
            icon={<Icon name="PenLine" />}
            action={signListAction}
            input={{ listId: head.id, version: head.version }}
            label={t('signHere')}
            confirm={{ title: t('signTitle', { people: counts.people }), body: <p>{t('signBody')}</p> }}
          />
        </div>
      )}
      {!head.may.sign && !signed && <p className="mb-4">{t('waitLeader')}</p>}
      <details open={!signed && !head.may.sign} className="border-line rounded-md border px-4 py-3">
        <summary className="font-medium">{signed && head.hasScan ? t('scanAgain') : t('onPaper')}</summary>
        <div className="mt-3 flex flex-col gap-4">
          <div>
            <ButtonLink
              small
              plain
              target="_blank"
              icon={<Icon name="Printer" />}
              href={`/api/lists/${head.id}/print?kind=wardList`}
            >
              {t('print')}
            </ButtonLink>
          </div>
          <UploadForm
            key={head.version}
            address={`/api/lists/${head.id}/signature`}
            accept="image/*,.pdf"
            label={t('scan')}
            hint={t('scanHint')}
            submitLabel={t('scanSubmit')}
            look="secondary"
            fields={{ version: String(head.version) }}
          />
        </div>
      </details>
    </Section>
  );
}
