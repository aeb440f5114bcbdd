import { targetGroup } from './groups';

/** What a target group is called; the code itself where an old row has one that is no longer known. */
export const groupName = (code: string, locale: string): string =>
  targetGroup(code)?.[locale === 'en' ? 'en' : 'vi'] ?? code;
