import type { z } from 'zod';
import { AccessCodeData } from './data/access-code';
import { CardLabelsData, CardLettersData } from './data/card-labels';
import { CeremonyMinutesData } from './data/ceremony-minutes';
import { CertificateData } from './data/certificate';
import { ReportData, reportInEnglish } from './data/drive-report';
import { AllocationListData, PostingListData, SignoffListData, WardListData } from './data/people-lists';
import { ReceiptData } from './data/receipt';
import { RemittanceData } from './data/remittance';
import { SponsorshipConfirmationData } from './data/sponsorship-confirmation';
import { ThankYouLetterData } from './data/thank-you-letter';

/**
 * Every document the product prints. `version` rises when a template changes after it has been in use; the old file is
 * then kept as `<file>.v<version>.typ`, so that a copy of an old document looks as it did. `symbol` is the abbreviation
 * in its number (Decree 30/2020, Annex III): 09/BB-BHXH. Each kind counts by itself, so no two share one: a number names one document.
 */
export const TEMPLATES = {
  receipt: { file: 'receipt', version: 1, symbol: 'BL', data: ReceiptData },
  thankYouLetter: { file: 'thank-you-letter', version: 1, symbol: 'TCO', data: ThankYouLetterData },
  ceremonyMinutes: { file: 'ceremony-minutes', version: 1, symbol: 'BB', data: CeremonyMinutesData },
  signoffList: { file: 'signoff-list', version: 1, symbol: 'DSKN', data: SignoffListData },
  wardList: { file: 'ward-list', version: 1, symbol: 'DSĐN', data: WardListData },
  postingList: { file: 'posting-list', version: 1, symbol: 'DSNY', data: PostingListData },
  report: { file: 'drive-report', version: 1, symbol: 'BC', data: ReportData, inEnglish: reportInEnglish },
  cardLabels: { file: 'card-labels', version: 1, symbol: null, data: CardLabelsData },
  cardLetters: { file: 'card-letters', version: 1, symbol: null, data: CardLettersData },
  allocationList: { file: 'allocation-list', version: 1, symbol: 'DSPB', data: AllocationListData },
  remittance: { file: 'remittance', version: 1, symbol: 'BK', data: RemittanceData },
  certificate: { file: 'certificate', version: 1, symbol: 'GK', data: CertificateData },
  accessCode: { file: 'access-code', version: 1, symbol: null, data: AccessCodeData },
  sponsorshipConfirmation: {
    file: 'sponsorship-confirmation',
    version: 1,
    symbol: 'BBXN',
    data: SponsorshipConfirmationData,
  },
} as const satisfies Record<string, Template>;

interface Template {
  file: string;
  version: number;
  symbol: string | null;
  data: z.ZodType;
  /** A translation of the same snapshot, for documents that are issued once and read in two languages; null where it has none. */
  inEnglish?: (kept: unknown) => unknown;
}

export type TemplateName = keyof typeof TEMPLATES;

/** What a caller gives (amounts may be bigint) and what is kept as the document's snapshot (amounts are digits). */
export type TemplateInput<T extends TemplateName> = z.input<(typeof TEMPLATES)[T]['data']>;
export type TemplateData<T extends TemplateName> = z.output<(typeof TEMPLATES)[T]['data']>;

export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as TemplateName[];

/** Current version per template, kept on each issued document. */
export const TEMPLATE_VERSIONS = Object.fromEntries(TEMPLATE_NAMES.map((name) => [name, TEMPLATES[name].version])) as {
  readonly [T in TemplateName]: number;
};

/** A document's number as printed: two digits at least, the kind's abbreviation, the organisation's (`BHXH`, `UBND`). */
export const documentNumber = (serial: number, symbol: string, organisation: string): string =>
  `${String(serial).padStart(2, '0')}/${symbol}-${organisation}`;
