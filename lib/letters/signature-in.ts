import type { DocumentLanguage } from '@/lib/documents/data/common';
import type { LetterContext } from './letter-context';

/** Posts that sign letters, as they are called abroad; another post stays as it was typed. */
const POSTS: Record<string, { en: string; ko: string }> = {
  'giám đốc': { en: 'Director', ko: '기관장' },
  'phó giám đốc': { en: 'Deputy Director', ko: '부기관장' },
};

/** A translation names who signed and as what; the capacity (KT., TUQ.) stands in the binding Vietnamese text. */
export const signatureIn = (
  signature: LetterContext['signature'],
  language: DocumentLanguage,
): LetterContext['signature'] =>
  language === 'vi'
    ? signature
    : {
        capacity: null,
        onBehalfOf: null,
        post: POSTS[signature.post.toLocaleLowerCase('vi')]?.[language] ?? signature.post,
        name: signature.name,
      };
