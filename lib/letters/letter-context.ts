import type { Ctx } from '@/lib/core/command';
import type { officeOf } from '@/lib/documents/office';

/** What both kinds of letters are made from. */
export type LetterContext = Ctx & {
  office: Awaited<ReturnType<typeof officeOf>>;
  drive: { id: string; name: string; nameEn: string; planNumber: string; purpose: string };
  signature: { capacity: 'KT' | 'TUQ' | null; onBehalfOf: string | null; post: string; name: string };
};
