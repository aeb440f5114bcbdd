import { STATE_PAID_GROUPS } from './state-paid-groups';

/**
 * Who pays for a group's health insurance: `state` wholly (Law on Health Insurance, Art. 12, clause 3), `part` (State at
 * least a share), `household` (nobody: the family rate with its steps), `employer` and `fund` (clauses 1 and 2).
 */
export type GroupPayer = 'state' | 'part' | 'household' | 'employer' | 'fund';

/** Class under which the State supports a voluntary social-insurance book (Decree 159/2025, Art. 5). */
export type BookClass = 'POOR' | 'NEAR_POOR' | 'ETHNIC_MINORITY' | 'OTHER';

export type TargetGroup = {
  code: string;
  vi: string;
  en: string;
  payer: GroupPayer;
  bookClass: BookClass;
  /** Letters on cards of the group, and other words that wards write for it. */
  aliases: readonly string[];
};

/** Groups that a drive can be for. Codes of `prisma/data/bhyt-support-rates.csv`, and those without State money. */
const DONATED_GROUPS: readonly TargetGroup[] = [
  {
    code: 'NEAR_POOR',
    vi: 'Hộ cận nghèo',
    en: 'Near-poor household',
    payer: 'part',
    bookClass: 'NEAR_POOR',
    aliases: ['CN', 'cận nghèo', 'người thuộc hộ cận nghèo'],
  },
  {
    code: 'JUST_ESCAPED_NEAR_POOR',
    vi: 'Hộ mới thoát nghèo, thoát cận nghèo',
    en: 'Household that has just escaped poverty or near-poverty',
    payer: 'household',
    bookClass: 'OTHER',
    aliases: [
      'mới thoát nghèo',
      'mới thoát cận nghèo',
      'hộ mới thoát nghèo',
      'hộ mới thoát cận nghèo',
      'thoát nghèo',
      'thoát cận nghèo',
    ],
  },
  {
    code: 'AVERAGE_LIVING',
    vi: 'Hộ nông, lâm, ngư, diêm nghiệp có mức sống trung bình',
    en: 'Farming, forestry, fishery or salt household with an average living standard',
    payer: 'part',
    bookClass: 'OTHER',
    aliases: [
      'GB',
      'mức sống trung bình',
      'hộ có mức sống trung bình',
      'hộ trung bình',
      'hộ nông nghiệp có mức sống trung bình',
    ],
  },
  {
    code: 'STUDENT',
    vi: 'Học sinh, sinh viên',
    en: 'Pupil or student',
    payer: 'part',
    bookClass: 'OTHER',
    aliases: ['HS', 'SV', 'HSSV', 'học sinh', 'sinh viên'],
  },
  {
    code: 'DTTS_EX_DIFFICULT',
    vi: 'Người dân tộc thiểu số ở xã không còn thuộc vùng khó khăn',
    en: 'Ethnic minority in a commune no longer classed as difficult',
    payer: 'part',
    bookClass: 'ETHNIC_MINORITY',
    aliases: ['DTTS xã ra khỏi vùng khó khăn', 'người dân tộc thiểu số ra khỏi vùng khó khăn'],
  },
  {
    code: 'ETHNIC_MINORITY',
    vi: 'Người dân tộc thiểu số chưa được hỗ trợ',
    en: 'Ethnic minority without State support',
    payer: 'household',
    bookClass: 'ETHNIC_MINORITY',
    aliases: ['dân tộc thiểu số', 'DTTS', 'người DTTS', 'người dân tộc thiểu số'],
  },
  {
    code: 'VILLAGE_PART_TIME',
    vi: 'Người hoạt động không chuyên trách ở thôn, tổ dân phố',
    en: 'Part-time village or residential-group worker',
    payer: 'part',
    bookClass: 'OTHER',
    aliases: ['không chuyên trách', 'người hoạt động không chuyên trách'],
  },
  {
    code: 'VILLAGE_HEALTH',
    vi: 'Nhân viên y tế thôn bản, cô đỡ thôn bản',
    en: 'Village health worker or midwife',
    payer: 'part',
    bookClass: 'OTHER',
    aliases: ['y tế thôn bản', 'nhân viên y tế thôn bản', 'cô đỡ thôn bản'],
  },
  {
    code: 'LOCAL_SECURITY',
    vi: 'Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở',
    en: 'Local security force',
    payer: 'part',
    bookClass: 'OTHER',
    aliases: ['bảo vệ ANTT ở cơ sở', 'an ninh trật tự cơ sở'],
  },
  {
    code: 'ARTISAN',
    vi: 'Nghệ nhân nhân dân, nghệ nhân ưu tú',
    en: 'People’s or meritorious artisan',
    payer: 'part',
    bookClass: 'OTHER',
    aliases: ['nghệ nhân'],
  },
  {
    code: 'TRAFFICKING_VICTIM',
    vi: 'Nạn nhân theo Luật Phòng, chống mua bán người',
    en: 'Victim of human trafficking',
    payer: 'part',
    bookClass: 'OTHER',
    aliases: ['nạn nhân mua bán người'],
  },
  {
    code: 'ART5_4_ND188',
    vi: 'Đối tượng tại khoản 4 Điều 5 Nghị định 188/2025',
    en: 'Group of Article 5, clause 4 of Decree 188/2025',
    payer: 'part',
    bookClass: 'OTHER',
    aliases: [],
  },
  {
    code: 'DISASTER',
    vi: 'Người bị ảnh hưởng bởi thiên tai, bão, lũ',
    en: 'Affected by disaster, storm or flood',
    payer: 'household',
    bookClass: 'OTHER',
    aliases: ['bão lũ', 'thiên tai', 'bị ảnh hưởng bởi bão, lũ'],
  },
  {
    code: 'FREELANCE',
    vi: 'Lao động tự do có hoàn cảnh khó khăn',
    en: 'Informal worker in hardship',
    payer: 'household',
    bookClass: 'OTHER',
    aliases: ['lao động tự do', 'lao động phi chính thức', 'bán vé số'],
  },
  {
    code: 'HARDSHIP',
    vi: 'Người có hoàn cảnh khó khăn khác',
    en: 'Other person in hardship',
    payer: 'household',
    bookClass: 'OTHER',
    aliases: ['hoàn cảnh khó khăn', 'khó khăn', 'khó khăn khác', 'hoàn cảnh đặc biệt khó khăn'],
  },
  {
    code: 'HOUSEHOLD',
    vi: 'Hộ gia đình',
    en: 'Household group',
    payer: 'household',
    bookClass: 'OTHER',
    aliases: ['GD', 'HGĐ', 'BHYT hộ gia đình', 'bảo hiểm y tế hộ gia đình'],
  },
];

/** Every group the product knows: those that a gift can help first, then those for whom somebody else pays. */
export const TARGET_GROUPS: readonly TargetGroup[] = [...DONATED_GROUPS, ...STATE_PAID_GROUPS];

const byCode = new Map(TARGET_GROUPS.map((group) => [group.code, group]));

/** The group of a code, or undefined: codes come from files and old rows too. */
export const targetGroup = (code: string): TargetGroup | undefined => byCode.get(code);
