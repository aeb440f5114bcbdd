import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DecidePairForm } from '@/components/checks/lazy-forms';
import { PairCompare } from '@/components/checks/pair-compare';
import { ReasonList } from '@/components/checks/reason-list';
import { ActionButton } from '@/components/form/action-button';
import { ButtonLink } from '@/components/ui/button';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { StateBadge } from '@/components/ui/state-badge';
import { reopenPairAction } from '@/lib/checks/actions';
import { readPair } from '@/lib/checks/queries';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';

interface Props {
  params: Promise<{ driveId: string; pairId: string }>;
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('checks'))('pair.title'),
});

/** Two records side by side, the reasons in words, and the verdict. */
export default async function PairPage({ params }: Props) {
  const { driveId, pairId } = await params;
  const locale = await getLocale();
  const [t, f, pair] = await Promise.all([getTranslations('checks'), getFormat(), readPair(driveId, pairId, locale)]);
  const of = paths.drive(driveId);
  const next = pair.nextId ? of.check(pair.nextId) : of.checks;
  const [left, right] = pair.sides;
  const lines = pair.sides.filter((side) => side.kind === 'line');
  const kept = pair.sides.find((side) => side.id === pair.keepId);
  // A line on an approved list cannot be left out: only it can stay.
  const fixed = lines.filter((line) => !line.decidable);
  const choices = lines.map((line) => ({
    value: line.id,
    label: t('form.keep', { name: line.fields.fullName ?? '', ward: line.ward ?? '' }),
    ...(fixed.includes(line) ? { hint: t('pair.approved') } : {}),
    disabled: fixed.length === 1 && !fixed.includes(line),
  }));
  return (
    <Messages namespaces={['checks']}>
      <PageHeader
        title={t('pair.title')}
        badge={<StateBadge state={pair.state} of="check" />}
        breadcrumbs={[{ label: t('title'), href: of.checks }]}
        description={t('pair.left', { count: pair.left })}
        more={pair.nextId && <ButtonLink href={next}>{t('pair.next')}</ButtonLink>}
      />
      {pair.state !== 'open' && (
        <Notice
          tone="info"
          className="mb-5"
          title={t('pair.decidedBy', {
            name: pair.decidedBy ?? '',
            at: pair.decidedAt ? f.instant(pair.decidedAt) : '',
          })}
          action={
            pair.mayReopen && (
              <ActionButton
                small
                action={reopenPairAction}
                input={{ pairId, version: pair.version }}
                label={t('pair.reopen')}
                confirm={{ title: t('pair.reopenTitle'), body: t('pair.reopenBody') }}
              />
            )
          }
        >
          {pair.note}
          {kept?.kind === 'line' && (
            <p>{t('pair.keptIs', { name: kept.fields.fullName ?? '', ward: kept.ward ?? '' })}</p>
          )}
        </Notice>
      )}
      <div className="grid items-start gap-x-6 gap-y-8 lg:grid-cols-[3fr_2fr]">
        <Section title={t('pair.compare')} flush>
          {left && right && <PairCompare sides={[left, right]} />}
        </Section>
        <div>
          <Section title={t('pair.words')}>
            <p className="mb-1 font-medium">{pair.strength === 'same' ? t('strength.same') : t('strength.possible')}</p>
            <ReasonList reasons={pair.reasons} />
          </Section>
          {pair.mayDecide && (
            <div className="mt-8 print:hidden">
              <Section title={t('pair.decide')}>
                <DecidePairForm
                  key={`${pairId} ${pair.version}`}
                  pairId={pairId}
                  version={pair.version}
                  choices={lines.length === 2 ? choices : []}
                  {...(fixed.length === 1 && lines.length === 2 ? { keepId: fixed[0]!.id } : {})}
                  next={next}
                />
              </Section>
            </div>
          )}
        </div>
      </div>
    </Messages>
  );
}
