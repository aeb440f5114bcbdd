import { TARGET_GROUPS } from '@/lib/prices/groups';

/** Groups that a plan can be for: those a gift can help, and those for whom only books are left to give. */
export const groupOptions = (locale: string, bookOnly: string) =>
  TARGET_GROUPS.filter(({ payer, bookClass }) => ['part', 'household'].includes(payer) || bookClass !== 'OTHER').map(
    (group) => ({
      value: group.code,
      label: locale === 'en' ? group.en : group.vi,
      ...(group.payer === 'state' ? { hint: bookOnly } : {}),
    }),
  );
