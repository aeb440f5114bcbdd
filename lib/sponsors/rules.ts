export const SPONSOR_KINDS = ['organisation', 'person', 'internalFund', 'collective'] as const;
export type SponsorKind = (typeof SPONSOR_KINDS)[number];

/** Languages of letters: the Vietnamese text is always issued and binding; another comes beside it. */
export const SPONSOR_LANGUAGES = ['vi', 'en', 'ko'] as const;
export type SponsorLanguage = (typeof SPONSOR_LANGUAGES)[number];

interface Named {
  name: string;
  nameEn: string;
  anonymous: boolean;
}

/** The name as the reader's language has it. Names in other scripts are shown beside it, never instead. */
export const sponsorName = (sponsor: Pick<Named, 'name' | 'nameEn'>, locale: string): string =>
  locale === 'en' && sponsor.nameEn ? sponsor.nameEn : sponsor.name;

/** The name on a letter in one of the languages: in its own script where that is known. */
export const sponsorNameIn = (
  sponsor: Pick<Named, 'name' | 'nameEn'> & { nameOther: string },
  language: string,
): string => (language === 'ko' && sponsor.nameOther) || sponsorName(sponsor, language === 'vi' ? 'vi' : 'en');

/** For minutes, posters and pages outside of the office: null where the giver wishes to stay unnamed. */
export const publicSponsorName = (sponsor: Named, locale: string): string | null =>
  sponsor.anonymous ? null : sponsorName(sponsor, locale);
