import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { Identity } from '@/lib/cards/batch-queries';
import { paths } from '@/lib/paths';
import { IdentityForm } from './lazy-forms';

/** Why the insurer refused or what its form still lacks, and the form to mend it. */
export function IdentitySection({ identity, driveId }: { identity: Identity; driveId: string }) {
  const t = useTranslations('cards');
  const at = paths.drive(driveId);
  return (
    <>
      {identity.reason && (
        <Notice tone="error" className="mb-4" title={t('identity.rejected')}>
          {identity.reason}
        </Notice>
      )}
      {identity.missing.length > 0 && (
        <Notice tone="warn" className="mb-4" title={t('identity.missing', { form: identity.form })}>
          {identity.missing.map((need) => t(`needs.${need}`)).join(', ')}
        </Notice>
      )}
      {identity.open ? (
        <Section title={t('identity.form')} description={t('identity.hint')}>
          <IdentityForm
            itemId={identity.itemId}
            version={identity.version}
            fields={identity.fields}
            next={identity.state === 'allocated' ? at.cards : at.newCardBatch}
          />
        </Section>
      ) : (
        <Notice>{t('identity.closed')}</Notice>
      )}
    </>
  );
}
