import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import type { Payment } from '@/lib/payments/queries';
import { ApproveForm, DocumentForm, PayForm, RepriceForm } from './lazy-forms';

/** What comes next for a remittance, for the one who may do it. */
export async function PaymentMoves({ payment }: { payment: Payment }) {
  const t = await getTranslations('payments.moves');
  const { id: remittanceId, version, today, state, may, signer, priceDay } = payment;
  const at = { remittanceId, version, today };
  const issued = payment.documents.filter((document) => document.state === 'issued');
  return (
    <Messages namespaces={['payments']}>
      {state === 'draft' && may.approve && payment.count > 0 && (
        <Section title={t('approveTitle')} description={t('approveHint')}>
          <ApproveForm {...at} signer={signer} />
        </Section>
      )}
      {state === 'draft' && !may.approve && <Notice className="mt-4">{t('waitsForApproval')}</Notice>}
      {state === 'approved' && may.pay && (
        <Section title={t('payTitle')} description={t('payHint')}>
          <PayForm {...at} paidOn={priceDay <= today ? priceDay : today} />
        </Section>
      )}
      {state === 'approved' && !may.pay && <Notice className="mt-4">{t('waitsForPayment')}</Notice>}
      {(state === 'draft' || state === 'approved') && may.prepare && (
        <Section
          title={t(state === 'approved' ? 'reopenTitle' : 'repriceTitle')}
          description={t(state === 'approved' ? 'reopenHint' : 'repriceHint')}
        >
          <RepriceForm {...at} approved={state === 'approved'} />
        </Section>
      )}
      {payment.paidOn && issued.length === 0 && payment.account && (
        <Section title={t('documentTitle')} description={t('documentHint')}>
          <DocumentForm remittanceId={remittanceId} account={payment.account} />
        </Section>
      )}
      {issued.map((document) => (
        <Section key={document.id} title={t('documentTitle')}>
          <p className="mb-3">{t('issued', { number: document.numberText })}</p>
          {may.print && (
            <ButtonLink plain target="_blank" href={paths.documentFile(document.id)}>
              {t('print')}
            </ButtonLink>
          )}
        </Section>
      ))}
    </Messages>
  );
}
