import { getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/table/data-table';
import { Section } from '@/components/ui/section';

interface SignIn {
  id: string;
  name: string;
  validTo: string;
}

/** Who may look at a sponsor's own pages. */
export async function SponsorSignIns({ signIns }: { signIns: SignIn[] }) {
  const t = await getTranslations('sponsors');
  const none = signIns.length === 0;
  return (
    <Section title={t('signIns.title')} description={t('signIns.description')} bare={!none}>
      {none ? (
        <p className="text-muted">{t('signIns.none')}</p>
      ) : (
        <DataTable
          rows={signIns}
          namespace="sponsors.signIns"
          label={t('signIns.title')}
          rowKey={(row) => row.id}
          columns={[
            { key: 'name', cell: (row) => row.name },
            { key: 'validTo', cell: (row, show) => show.day(row.validTo) },
          ]}
        />
      )}
    </Section>
  );
}
