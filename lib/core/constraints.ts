import { DomainError, type ErrorCode } from './errors';

/**
 * Names of constraints and messages of triggers (SQLSTATE TT0nn) that a person can understand. Everything else stays a bug.
 * Two people saving in the same second both pass the rules; the database lets one through.
 */
const BY_NAME: Record<string, ErrorCode> = {
  oneItemPerHuman: 'alreadyEntitled',
  oneItemPerCitizenId: 'alreadyEntitled',
  alreadyCovered: 'alreadyEntitled',
  oneRemittancePerItem: 'alreadyRemitted',
  oneHandoverPerItem: 'alreadyHandedOver',
  alreadyHandedOver: 'alreadyHandedOver',
  notIssued: 'notIssued',
  alreadyReversed: 'alreadyReversed',
  HandoverReversal_handoverId_key: 'alreadyReversed',
  oneRefundPerItem: 'alreadyReversed',
  BatchDecrease_itemId_key: 'nothingToDo',
  oneReceiptPerTransfer: 'sameTransfer',
  oneOrderPerTransfer: 'sameTransfer',
  overspent: 'overspent',
  earmarkBroken: 'earmarkBroken',
  makerIsChecker: 'makerIsChecker',
  notAllowed: 'notAllowed',
  exportAnswered: 'wrongState',
  unbalanced: 'unbalanced',
  wrongState: 'wrongState',
  approvalMissing: 'wrongState',
  listNotEditable: 'listNotEditable',
  listNotChecked: 'listNotChecked',
  documentVoid: 'documentVoid',
  oneOpenDecision: 'wrongState',
  oneOpenErasure: 'wrongState',
  erasureBlocked: 'erasureBlocked',
  oneRuleFromDay: 'periodOverlaps',
  Drive_provinceCode_planNumber_key: 'planNumberTaken',
  Sponsor_provinceCode_taxCode_key: 'taxCodeTaken',
  User_userName_key: 'userNameTaken',
  User_email_key: 'userNameTaken',
};

/** Where the form says so. */
const FIELD: Partial<Record<ErrorCode, string>> = {
  planNumberTaken: 'planNumber',
  taxCodeTaken: 'taxCode',
  sameTransfer: 'bankReference',
};

const refused = (code: ErrorCode): DomainError => {
  const field = FIELD[code];
  return new DomainError(code, undefined, field ? { [field]: code } : undefined);
};

const NAMES = Object.keys(BY_NAME);
const RETRY = /\b(40001|40P01)\b/;

/**
 * All text that Prisma or the driver hangs on an error: SQLSTATE, constraint and message lie at different places by kind of error.
 * Not the stack: names of files and functions are no refusals.
 */
function textOf(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null || depth > 4) return '';
  const own = Object.getOwnPropertyNames(error)
    .filter((key) => key !== 'stack')
    .map((key) => (error as Record<string, unknown>)[key]);
  return own.map((value) => (typeof value === 'string' ? value : textOf(value, depth + 1))).join(' ');
}

/** Turns a violated constraint into a refusal; gives back anything else as it was. Catch around the transaction: inside it is dead. */
export function asDomainError(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const text = textOf(error);
  // The pool was full for too long: nothing was begun, so trying again is safe.
  if (text.includes('Unable to start a transaction')) return new DomainError('busy');
  if (RETRY.test(text)) return new DomainError('busy');
  // An address with something else where an id belongs leads nowhere.
  if (text.includes('invalid input syntax for type uuid')) return new DomainError('notFound');
  const name = NAMES.find((candidate) => new RegExp(`\\b${candidate}\\b`).test(text));
  if (name) return refused(BY_NAME[name]!);
  const unique = /Unique constraint failed on the fields: \(([^)]*)\)/.exec(text)?.[1] ?? '';
  if (unique.includes('planNumber')) return refused('planNumberTaken');
  if (unique.includes('taxCode')) return refused('taxCodeTaken');
  if (unique.includes('userName') || unique.includes('email')) return new DomainError('userNameTaken');
  return error;
}
