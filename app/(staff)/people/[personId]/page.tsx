import { Icon } from '@/components/ui/icon';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { ActionButton } from '@/components/form/action-button';
import { ErasureSection } from '@/components/register/erasure-section';
import { PersonIdentity } from '@/components/register/person-identity';
import { PersonInsurance, PersonItems, PersonLines } from '@/components/register/person-tables';
import { PersonStatusForm } from '@/components/register/lazy-forms';
import { ButtonLink } from '@/components/ui/button';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { Timeline } from '@/components/ui/timeline';
import { vietnamDay } from '@/lib/core/clock';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';
import { separatePersonAction } from '@/lib/checks/actions';
import { revealPersonAction } from '@/lib/register/actions';
import { readPerson } from '@/lib/register/queries';
import { PERSON_STATUSES } from '@/lib/register/schema';

/** One human: identity, what is known of them day by day, and everything that was proposed and given. */
export default async function PersonPage({ params }: { params: Promise<{ personId: string }> }) {
  const { personId } = await params;
  const [t, f, locale] = await Promise.all([getTranslations('register'), getFormat(), getLocale()]);
  const person = await readPerson(personId, locale);
  const statusWord = (status: string) => t(`status.${status as 'living'}`);
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('people.title'), href: paths.people }]}
        title={person.erasedOn ? t('erasure.nameless') : person.fullName}
        action={
          !person.revealed &&
          !person.erasedOn && (
            <ActionButton
              icon={<Icon name="Eye" />}
              action={revealPersonAction}
              input={{ personId }}
              label={t('person.reveal')}
              confirm={{
                title: t('person.revealTitle'),
                body: <p>{t('person.revealBody')}</p>,
                reason: 'required',
                reasonLabel: t('person.revealReason'),
              }}
            />
          )
        }
      />
      <div className="mb-5 grid gap-3 empty:hidden">
        {person.erasedOn && (
          <Notice tone="info" title={t('erasure.erased', { day: f.day(person.erasedOn) })}>
            {t('erasure.erasedBody')}
          </Notice>
        )}
        {person.joinedTo && (
          <Notice
            tone="warn"
            title={t('person.joinedTo', { name: person.joinedTo.fullName })}
            action={
              <span className="flex flex-wrap gap-2">
                <ButtonLink small href={paths.person(person.joinedTo.id)}>
                  {t('person.joinedToShow')}
                </ButtonLink>
                {person.mayEdit && (
                  <ActionButton
                    small
                    action={separatePersonAction}
                    input={{ personId }}
                    label={t('person.separate')}
                    confirm={{ title: t('person.separateTitle'), body: <p>{t('person.separateBody')}</p> }}
                  />
                )}
              </span>
            }
          />
        )}
        {person.revealed && <Notice tone="info">{t('person.revealed')}</Notice>}
        {person.joined.length > 0 && (
          <Notice tone="info" title={t('person.joined')}>
            <ul>
              {person.joined.map((one) => (
                <li key={one.id}>
                  <Link className="prose-link" href={paths.person(one.id)}>
                    {one.fullName}
                  </Link>
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      <div className="grid gap-6 lg:grid-cols-2 [&>section]:mt-0">
        <PersonIdentity person={person} />
        <Section title={t('person.statuses')}>
          {person.statuses.length === 0 && <p className="text-muted">{t('person.noStatus')}</p>}
          <Timeline
            entries={person.statuses.map((one, index) => ({
              key: one.id,
              when: t('status.from', { day: f.day(one.from) }),
              title: statusWord(one.status),
              body: one.source,
              tone: index === 0 ? ('now' as const) : ('done' as const),
            }))}
          />
          {person.mayEdit && (
            <details className="border-line mt-4 border-t pt-3">
              <summary className="font-medium">{t('status.title')}</summary>
              <div className="mt-3">
                <Messages namespaces={['register']}>
                  <PersonStatusForm
                    personId={personId}
                    today={vietnamDay()}
                    submit={t('status.submit')}
                    statuses={PERSON_STATUSES.map((value) => ({ value, label: statusWord(value) }))}
                  />
                </Messages>
              </div>
            </details>
          )}
        </Section>
      </div>
      <PersonItems items={person.items} />
      <PersonLines lines={person.lines} />
      <PersonInsurance insurance={person.insurance} />
      {person.households.length > 0 && (
        <Section title={t('person.households')}>
          <ul className="divide-line divide-y">
            {person.households.map((one) => (
              <li key={one.id} className="py-2 first:pt-0 last:pb-0">
                <p className="font-medium">
                  {t('person.householdLine', { head: one.head, relation: one.relation, year: String(one.year) })}
                </p>
                <p className="text-muted text-sm">
                  {[one.hamlet, one.ward, one.order ? t('person.order', { order: one.order }) : '', one.orderReason]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <ErasureSection personId={personId} erasure={person.erasure} />
    </>
  );
}
