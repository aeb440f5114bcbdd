import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CaseActions } from '@/components/cases/case-actions';
import { CaseFacts } from '@/components/cases/case-facts';
import { AnswerForm, AssignForm } from '@/components/cases/lazy-forms';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { StateBadge } from '@/components/ui/state-badge';
import { getCase } from '@/lib/cases/queries';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ caseId: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('cases'))('one') });

export default async function CasePage({ params }: Props) {
  const { caseId } = await params;
  const locale = await getLocale();
  const [one, t, roles] = await Promise.all([
    getCase(caseId, locale),
    getTranslations('cases'),
    getTranslations('roles'),
  ]);
  const owners = one.owners.map(({ id, name, role }) => ({ value: id, label: name, hint: roles(role) }));
  return (
    <Messages namespaces={['cases']}>
      <PageHeader
        title={one.subject}
        breadcrumbs={[{ label: t('title'), href: paths.cases }]}
        badge={<StateBadge state={one.state} of="case" />}
        more={one.mayAnswer && <CaseActions caseId={one.id} version={one.version} state={one.state} />}
      />
      {one.aboutWard && (
        <Notice className="mb-5 max-w-3xl" title={t('aboutWardTitle')}>
          {t('aboutWardBody')}
        </Notice>
      )}
      <div className="grid items-start gap-x-6 gap-y-8 lg:grid-cols-[3fr_2fr]">
        <div>
          <Section title={t('told')}>
            <p className="whitespace-pre-line wrap-anywhere">{one.body}</p>
          </Section>
          {one.answer && (
            <Section title={t('answerTitle')} {...(one.answeredByName ? { description: one.answeredByName } : {})}>
              <p className="whitespace-pre-line wrap-anywhere">{one.answer}</p>
            </Section>
          )}
          {one.mayAnswer && one.state === 'open' && (
            <Section title={t(one.answer ? 'answerAgain' : 'answerTitle')}>
              <AnswerForm key={one.version} caseId={one.id} version={one.version} answer={one.answer ?? ''} />
            </Section>
          )}
        </div>
        <div>
          <Section title={t('facts')}>
            <CaseFacts one={one} locale={locale} />
          </Section>
          {one.mayAnswer && one.state !== 'closed' && (
            <Section title={t('assignTitle')}>
              <AssignForm
                key={one.version}
                caseId={one.id}
                version={one.version}
                ownerId={one.ownerId ?? ''}
                owners={owners}
              />
            </Section>
          )}
        </div>
      </div>
    </Messages>
  );
}
