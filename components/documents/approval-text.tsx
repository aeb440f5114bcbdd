import { Icon } from '@/components/ui/icon';
import { useLocale, useTranslations } from 'next-intl';
import type { ApprovalView } from '@/lib/core/approval';
import { formatter } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';

/** "Số 1901/QĐ-BHXH, ngày …, … ký", with the way to the signed paper where there is one. */
export function ApprovalText({ approval }: { approval: ApprovalView }) {
  const t = useTranslations('common.approval');
  const f = formatter(useLocale());
  return (
    <>
      {t('signed', {
        number: approval.number,
        date: f.day(approval.date),
        signer: approval.signerName,
        capacity: t(`capacities.${approval.capacity}`),
      })}
      {approval.scanned && (
        <a
          href={paths.approvalScan(approval.id)}
          target="_blank"
          className="prose-link ml-2 inline-flex items-center gap-1 whitespace-nowrap max-sm:min-h-11 print:hidden"
        >
          <Icon name="FileText" className="size-[1.1em] shrink-0" />
          {t('scan')}
        </a>
      )}
      {approval.note && <span className="text-muted block text-sm">{approval.note}</span>}
    </>
  );
}
