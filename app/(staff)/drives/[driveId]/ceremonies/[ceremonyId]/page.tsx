import { Icon } from '@/components/ui/icon';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CeremonyMainMove, CeremonyMoreMoves } from '@/components/ceremonies/ceremony-moves';
import { CeremonyPeople } from '@/components/ceremonies/ceremony-people';
import { ClashNotice } from '@/components/ceremonies/clash-notice';
import { ReportForm } from '@/components/ceremonies/lazy-forms';
import { WaitingPeople } from '@/components/ceremonies/waiting-people';
import { WardFiguresTable } from '@/components/ceremonies/ward-figures';
import { ActionButton } from '@/components/form/action-button';
import { NewSignoff } from '@/components/handovers/lazy-forms';
import { ButtonLink } from '@/components/ui/button';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { StateBadge } from '@/components/ui/state-badge';
import { StatTile, StatTiles } from '@/components/ui/stat-tile';
import { issueMinutesAction } from '@/lib/ceremonies/actions';
import { readCeremony } from '@/lib/ceremonies/queries';
import { nameOf } from '@/lib/drives/name-of';
import { voidLetterAction } from '@/lib/letters/actions';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('ceremonies'))('title'),
});

interface Props {
  params: Promise<{ driveId: string; ceremonyId: string }>;
}

/** One ceremony: who comes, what is booked twice, its stage beside all gifts of its wards, its papers. */
export default async function CeremonyPage({ params }: Props) {
  const { ceremonyId } = await params;
  const locale = await getLocale();
  const [t, h, f, row] = await Promise.all([
    getTranslations('ceremonies'),
    getTranslations('handovers'),
    getFormat(),
    readCeremony(ceremonyId, locale),
  ]);
  const at = paths.drive(row.driveId);
  const { total, may } = row;
  const unsigned = row.wards.filter(({ chosen, onStage }) => chosen > onStage);
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: at.ceremonies }]}
        title={nameOf(row, locale)}
        badge={<StateBadge state={row.state} />}
        description={[t('when', { day: f.day(row.day), from: row.from, to: row.to }), row.venue, row.ward].join(' · ')}
        action={<CeremonyMainMove row={row} />}
        more={<CeremonyMoreMoves row={row} />}
      />
      {row.state === 'postponed' && (
        <Notice tone="warn" className="mb-5" title={t('postponed', { reason: row.stateReason ?? '' })}>
          {t('postponedList', { count: total.chosen })}
        </Notice>
      )}
      <WaitingPeople row={row} />
      {row.state === 'cancelled' && (
        <Notice tone="warn" className="mb-5">
          {t('cancelled', { reason: row.stateReason ?? '' })}
        </Notice>
      )}
      <ClashNotice clashes={row.clashes} />
      <StatTiles>
        <StatTile label={t('tiles.items')} value={f.number(total.items)} />
        <StatTile
          label={t('tiles.chosen')}
          value={f.number(total.chosen)}
          note={t('tiles.ofIssued', { count: f.number(total.issued) })}
        />
        <StatTile label={t('tiles.onStage')} value={f.number(total.onStage)} />
        <StatTile label={t('tiles.handedOver')} value={f.number(total.handedOver)} />
      </StatTiles>
      {may.report && (
        <Section title={t('moves.report')}>
          <Messages namespaces={['ceremonies']}>
            <ReportForm ceremonyId={row.id} version={row.version} label={t('moves.report')} />
          </Messages>
        </Section>
      )}
      <Section bare title={t('sections.wards')}>
        <WardFiguresTable rows={row.wards} total={total} />
      </Section>
      <CeremonyPeople row={row} />
      {((may.signoff && unsigned.length > 0) || may.minutes || row.document) && (
        <Section title={t('sections.papers')}>
          <div className="flex flex-col items-start gap-5">
            {may.signoff && unsigned.length > 0 && (
              <div className="w-full">
                <Messages namespaces={['handovers']}>
                  <NewSignoff
                    driveId={row.driveId}
                    title={h('lists.defaultTitle')}
                    wards={unsigned.map(({ wardCode, ward }) => ({ value: wardCode, label: ward }))}
                    ceremonies={[]}
                    ceremonyId={row.id}
                  />
                </Messages>
              </div>
            )}
            {row.document && (
              <div className="flex flex-wrap gap-2">
                <ButtonLink plain icon={<Icon name="FileText" />} href={paths.documentFile(row.document.id)}>
                  {t('minutesDocument', { number: row.document.numberText })}
                </ButtonLink>
                {may.minutes && (
                  <ActionButton
                    look="quiet"
                    action={voidLetterAction}
                    input={{ documentId: row.document.id }}
                    label={t('voidMinutes')}
                    confirm={{ title: t('voidMinutes'), body: <p>{t('voidMinutesBody')}</p>, reason: 'required' }}
                  />
                )}
              </div>
            )}
            {may.minutes && !row.document && (
              <ActionButton
                icon={<Icon name="FileText" />}
                action={issueMinutesAction}
                input={{ ceremonyId: row.id }}
                label={t('issueMinutes')}
                confirm={{ title: t('issueMinutes'), body: <p>{t('issueMinutesBody')}</p> }}
              />
            )}
          </div>
        </Section>
      )}
    </>
  );
}
