import { getLocale, getTranslations } from 'next-intl/server';
import * as z from 'zod/mini';
import { ChoosePeople } from '@/components/ceremonies/choose-people';
import { FilterSelect } from '@/components/handovers/filter-select';
import { EmptyState } from '@/components/ui/empty-state';
import { Messages } from '@/components/ui/messages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Card } from '@/components/ui/section';
import { listCandidates } from '@/lib/ceremonies/candidates';
import { readCeremony } from '@/lib/ceremonies/queries';
import type { SearchParams } from '@/lib/core/table-params';
import { nameOf } from '@/lib/drives/name-of';
import { getFormat } from '@/lib/i18n/get-format';
import { paths } from '@/lib/paths';

const Filters = z.object({
  ward: z.catch(z.optional(z.string()), undefined),
  route: z.catch(z.optional(z.enum(['stage', 'wardOffice', 'home'])), undefined),
  kind: z.catch(z.optional(z.enum(['card', 'book'])), undefined),
  consent: z.catch(z.optional(z.enum(['yes', 'no', 'open'])), undefined),
});

interface Props {
  params: Promise<{ driveId: string; ceremonyId: string }>;
  searchParams: Promise<SearchParams>;
}

/** Who receives on stage, who at the ward office or at home. */
export default async function CeremonyPeoplePage({ params, searchParams }: Props) {
  const { ceremonyId } = await params;
  const locale = await getLocale();
  const filters = Filters.parse(await searchParams);
  const [t, f, ceremony, people] = await Promise.all([
    getTranslations('ceremonies'),
    getFormat(),
    readCeremony(ceremonyId, locale),
    listCandidates(ceremonyId, filters, locale),
  ]);
  const options = <V extends string>(values: readonly V[], word: (value: V) => string) =>
    values.map((value) => ({ value, label: word(value) }));
  return (
    <div className="max-w-4xl">
      <PageHeader
        breadcrumbs={[{ label: nameOf(ceremony, locale), href: paths.drive(ceremony.driveId).ceremony(ceremonyId) }]}
        title={t('choose.title')}
        description={t('choose.lead')}
      />
      <p className="mb-3 text-lg font-semibold">{t('choose.chosen', { chosen: f.number(people.chosen) })}</p>
      {!people.may && <Notice className="mb-4">{t('choose.closed')}</Notice>}
      <div className="mb-4 flex flex-wrap gap-3 print:hidden">
        {people.wards.length > 1 && (
          <FilterSelect name="ward" label={t('choose.ward')} all={t('choose.allWards')} options={people.wards} />
        )}
        <FilterSelect
          name="route"
          label={t('choose.route')}
          all={t('choose.allRoutes')}
          options={options(['stage', 'wardOffice', 'home'], (value) => t(`route.${value}`))}
        />
        <FilterSelect
          name="kind"
          label={t('choose.kind')}
          all={t('choose.allKinds')}
          options={options(['card', 'book'], (value) => t(`kind.${value}`))}
        />
        <FilterSelect
          name="consent"
          label={t('choose.consent')}
          all={t('choose.allConsents')}
          options={options(['yes', 'open', 'no'], (value) => t(`choose.consents.${value}`))}
        />
      </div>
      {people.limited && <Notice className="mb-4">{t('choose.limited', { limit: people.limited })}</Notice>}
      {people.rows.length === 0 ? (
        <Card>
          <EmptyState title={t('choose.empty')}>{t('choose.emptyBody')}</EmptyState>
        </Card>
      ) : (
        <Messages namespaces={['ceremonies']}>
          <ChoosePeople driveId={ceremony.driveId} ceremonyId={ceremonyId} rows={people.rows} may={people.may} />
        </Messages>
      )}
    </div>
  );
}
