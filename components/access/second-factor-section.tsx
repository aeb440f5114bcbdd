import { Icon } from '@/components/ui/icon';
import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { formatter } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';
import { DisableSecondFactorForm } from './lazy-forms';

/** Whether the phone's code is asked for, and the way to change that. */
export function SecondFactorSection({ since }: { since: Date | null }) {
  const t = useTranslations('access.secondFactor');
  const format = formatter(useLocale());
  return (
    <Section title={t('section')} description={t('why')}>
      {since ? (
        <>
          <Notice tone="success">{t('onSince', { at: format.instant(since) })}</Notice>
          <details className="mt-4">
            <summary className="prose-link inline-flex min-h-11 items-center">{t('turnOff')}</summary>
            <DisableSecondFactorForm />
          </details>
        </>
      ) : (
        <ButtonLink href={paths.secondFactor} look="secondary" icon={<Icon name="ShieldCheck" />}>
          {t('setUp')}
        </ButtonLink>
      )}
    </Section>
  );
}
