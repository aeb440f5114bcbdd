import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import * as z from 'zod/mini';
import { NewCaseForm } from '@/components/cases/new-case-form';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { newCaseChoices } from '@/lib/cases/queries';
import type { SearchParams } from '@/lib/core/table-params';
import { nameOf } from '@/lib/drives/name-of';
import { paths } from '@/lib/paths';
import { listWards } from '@/lib/places/queries';
import { wardName } from '@/lib/places/ward-name';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('cases'))('new') });

const Id = z.uuid();

/** What another page hands over in the address, so that a problem with an item or a line is told where it is seen. */
function handedOver(search: SearchParams) {
  const id = (name: string) => {
    const parsed = Id.safeParse(search[name]);
    return parsed.success ? { [name]: parsed.data } : {};
  };
  const ward = typeof search['wardCode'] === 'string' && /^\d{5}$/.test(search['wardCode']) ? search['wardCode'] : '';
  return { ...id('driveId'), ...id('itemId'), ...id('lineId'), wardCode: ward };
}

export default async function NewCasePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [{ drives, forWard }, wards, search, t, locale] = await Promise.all([
    newCaseChoices(),
    listWards(),
    searchParams,
    getTranslations('cases'),
    getLocale(),
  ]);
  return (
    <>
      <PageHeader
        title={t('new')}
        description={t(forWard ? 'newForWard' : 'newForOffice')}
        breadcrumbs={[{ label: t('title'), href: paths.cases }]}
      />
      <Messages namespaces={['cases']}>
        <NewCaseForm
          forWard={forWard}
          wards={wards.map((ward) => ({ value: ward.code, label: wardName(ward, locale) }))}
          drives={drives.map((drive) => ({ value: drive.id, label: `${drive.planNumber} ${nameOf(drive, locale)}` }))}
          defaults={handedOver(search)}
        />
      </Messages>
    </>
  );
}
