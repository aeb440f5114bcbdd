/** Every refusal the product can give. Each has words in both languages under `errors.<code>`. */
export const ERROR_CODES = [
  'notFound',
  'notAllowed',
  'signedOut',
  'invalidInput',
  'stale',
  'requestReused',
  'wrongState',
  'makerIsChecker',
  'signInFailed',
  'tooManyAttempts',
  'secondFactorRequired',
  'secondFactorFailed',
  'identityUnknown',
  'identityNeedsSecondFactor',
  'codeExpired',
  'weakPassword',
  'userNameTaken',
  'fileTooLarge',
  'fileUnreadable',
  'fileEmpty',
  'fileUnknownFormat',
  'fileUploadedBefore',
  'fileGone',
  'missingColumn',
  'fileOfAnotherWard',
  'fileOfAnotherPlan',
  'deadlinePassed',
  'listNotEditable',
  'listHasProblems',
  'listEmpty',
  'listNotChecked',
  'listHasOpenChecks',
  'postingNotOver',
  'postingResultMissing',
  'signatureMissing',
  'sameTransfer',
  'overspent',
  'earmarkBroken',
  'unbalanced',
  'alreadyEntitled',
  'alreadyHandedOver',
  'notIssued',
  'alreadyReversed',
  'alreadyRemitted',
  'planNumberTaken',
  'driveHasNoWards',
  'driveHasItems',
  'wardHasLists',
  'taxCodeTaken',
  'priceMissing',
  'priceChanged',
  'nothingLeftToPay',
  'bankShort',
  'identityIncomplete',
  'erasureBlocked',
  'periodOverlaps',
  'documentVoid',
  'consentMissing',
  'reasonRequired',
  'answerDoesNotMatch',
  'agreementNeeded',
  'lastAdmin',
  'nothingToDo',
  'notYet',
  'busy',
  'interrupted',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export const isErrorCode = (word: string | null | undefined): word is ErrorCode =>
  (ERROR_CODES as readonly (string | null | undefined)[]).includes(word);

/** A refusal that the user can understand. Anything else that is thrown is a bug and stays one. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details?: Record<string, unknown>,
    readonly fields?: Record<string, string>,
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
