/** Names are kept in Vietnamese, and in English where given. */
export const nameOf = (row: { name: string; nameEn: string }, locale: string): string =>
  locale === 'en' && row.nameEn ? row.nameEn : row.name;
