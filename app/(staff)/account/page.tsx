import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ChangePasswordForm } from '@/components/access/change-password-form';
import { LanguageChoice } from '@/components/access/language-choice';
import { SecondFactorSection } from '@/components/access/second-factor-section';
import { SessionsSection } from '@/components/access/sessions-section';
import { DefinitionList } from '@/components/ui/definition-list';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { accountFacts } from '@/lib/access/account-facts';
import { placeName } from '@/lib/places/ward-name';
import { isRole } from '@/lib/access/roles';
import { requireActor } from '@/lib/access/session';
import { dateToDay, now } from '@/lib/core/clock';
import { getFormat } from '@/lib/i18n/get-format';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('access.account'))('title'),
});

export default async function AccountPage() {
  const actor = await requireActor();
  const [facts, t, roles, format, locale] = await Promise.all([
    accountFacts(actor, now()),
    getTranslations('access.account'),
    getTranslations('roles'),
    getFormat(),
    getLocale(),
  ]);
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <Section title={t('person')}>
        <DefinitionList
          items={[
            { term: t('name'), value: facts.name },
            { term: t('position'), value: facts.title },
            { term: t('userName'), value: facts.userName },
            { term: t('email'), value: facts.email },
            { term: t('phone'), value: facts.phone },
            {
              term: t('roles'),
              value: (
                <ul>
                  {facts.assignments.map((one) => (
                    <li key={one.id}>
                      {t('roleAt', {
                        role: isRole(one.role) ? roles(one.role) : one.role,
                        place: placeName(one.place, one.placeCode, locale),
                        until: format.day(dateToDay(one.validTo)),
                      })}
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      </Section>
      <Section title={t('language')} description={t('languageLead')}>
        <LanguageChoice current={locale} />
      </Section>
      <Messages namespaces={['access']}>
        <Section title={t('password')}>
          <ChangePasswordForm userName={facts.userName} />
        </Section>
        <SecondFactorSection since={facts.secondFactorSince} />
        <SessionsSection sessions={facts.sessions} current={actor.sessionId} />
      </Messages>
    </>
  );
}
