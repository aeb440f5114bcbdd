/** Every internal address. A page or a mail never writes one by hand. */
const drive = (driveId: string) => {
  const root = `/drives/${driveId}`;
  return {
    home: root,
    edit: `${root}/edit`,
    timeline: `${root}/timeline`,
    funds: `${root}/funds`,
    lists: `${root}/lists`,
    list: (listId: string) => `${root}/lists/${listId}`,
    line: (listId: string, lineId: string) => `${root}/lists/${listId}/lines/${lineId}`,
    checks: `${root}/checks`,
    check: (pairId: string) => `${root}/checks/${pairId}`,
    allocation: `${root}/allocation`,
    allocationRun: (runId: string) => `${root}/allocation/${runId}`,
    payments: `${root}/payments`,
    payment: (paymentId: string) => `${root}/payments/${paymentId}`,
    cards: `${root}/cards`,
    cardBatch: (batchId: string) => `${root}/cards/${batchId}`,
    ceremonies: `${root}/ceremonies`,
    ceremony: (ceremonyId: string) => `${root}/ceremonies/${ceremonyId}`,
    handovers: `${root}/handovers`,
    handover: (itemId: string) => `${root}/handovers/${itemId}`,
    signoff: (signoffId: string) => `${root}/signoff/${signoffId}`,
    letters: `${root}/letters`,
    report: `${root}/report`,
  };
};

export const paths = {
  home: '/',
  signIn: '/sign-in',
  setup: '/setup',
  account: '/account',
  publicTotals: '/public',
  verify: (code: string) => `/verify/${code}`,
  /** Where the QR of a printed sign-off list leads; short, so that the QR stays coarse. */
  printedSignoff: (code: string) => `/s/${code}`,
  drives: '/drives',
  newDrive: '/drives/new',
  drive,
  sponsors: '/sponsors',
  sponsor: (sponsorId: string) => `/sponsors/${sponsorId}`,
  receipts: '/receipts',
  prices: '/prices',
  people: '/people',
  person: (personId: string) => `/people/${personId}`,
  insurance: '/insurance',
  cases: '/cases',
  case: (caseId: string) => `/cases/${caseId}`,
  calendar: '/ceremonies/calendar',
  /** A sponsor's own pages. */
  sponsorHome: '/sponsor',
  admin: {
    users: '/admin/users',
    user: (userId: string) => `/admin/users/${userId}`,
    audit: '/admin/audit',
    accessLog: '/admin/access-log',
    jobs: '/admin/jobs',
    exports: '/admin/exports',
    running: '/admin/running',
  },
} as const;
