/** A name without marks and in small letters: typed without marks it finds names with them. */
export const plainName = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim();
