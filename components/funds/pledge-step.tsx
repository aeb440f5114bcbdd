import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { Messages } from '@/components/ui/messages';
import { PageHeader } from '@/components/ui/page-header';
import { paths } from '@/lib/paths';
import { sponsorName } from '@/lib/sponsors/rules';

interface PledgeStepProps {
  pledge: { id: string; code: string; sponsor: { id: string; name: string; nameEn: string } };
  title: string;
  description?: string;
  children: ReactNode;
}

/** A page for one step of one pledge: receive, decide on what is left, issue again. */
export const PledgeStep = ({ pledge, title, description, children }: PledgeStepProps) => (
  <>
    <PageHeader
      title={title}
      description={description}
      breadcrumbs={[
        { label: sponsorName(pledge.sponsor, useLocale()), href: paths.sponsor(pledge.sponsor.id) },
        { label: pledge.code, href: paths.pledge(pledge.id) },
      ]}
    />
    <Messages namespaces={['funds']}>{children}</Messages>
  </>
);
