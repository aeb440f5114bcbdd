import type { TargetGroup } from './groups';

const paid = (
  code: string,
  vi: string,
  en: string,
  aliases: readonly string[],
  rest: Partial<Pick<TargetGroup, 'payer' | 'bookClass'>> = {},
): TargetGroup => ({ code, vi, en, aliases, payer: 'state', bookClass: 'OTHER', ...rest });

/**
 * Groups whose premium somebody already pays in full: a gift for them would be paid twice.
 * Law on Health Insurance Art. 12 clauses 1–3; Decree 188/2025. Names are shortened, the law's text decides.
 */
export const STATE_PAID_GROUPS: readonly TargetGroup[] = [
  paid('POOR', 'Hộ nghèo', 'Poor household', ['HN', 'nghèo', 'người thuộc hộ nghèo'], { bookClass: 'POOR' }),
  paid(
    'NEAR_POOR_POOR_COMMUNE',
    'Hộ cận nghèo cư trú tại xã nghèo',
    'Near-poor household in a poor commune',
    ['cận nghèo xã nghèo'],
    { bookClass: 'NEAR_POOR' },
  ),
  paid('CHILD_UNDER_6', 'Trẻ em dưới 6 tuổi', 'Child under six', ['TE', 'trẻ em', 'trẻ dưới 6 tuổi']),
  paid('SOCIAL_ALLOWANCE', 'Người hưởng trợ cấp xã hội hằng tháng', 'Monthly social allowance', [
    'BT',
    'BTXH',
    'bảo trợ xã hội',
    'khuyết tật nặng',
  ]),
  paid('SOCIAL_PENSION', 'Người hưởng trợ cấp hưu trí xã hội', 'Social pension', ['LH', 'hưu trí xã hội']),
  paid(
    'DIFFICULT_AREA_MINORITY',
    'Người dân tộc thiểu số ở vùng khó khăn',
    'Ethnic minority in a difficult area',
    ['DT', 'DTTS vùng khó khăn'],
    { bookClass: 'ETHNIC_MINORITY' },
  ),
  paid('DIFFICULT_AREA', 'Người ở vùng đặc biệt khó khăn', 'Resident of a specially difficult area', [
    'DK',
    'vùng đặc biệt khó khăn',
  ]),
  paid(
    'ISLAND',
    'Người ở xã đảo, đặc khu',
    'Resident of an island commune or special zone',
    ['XD', 'xã đảo', 'đặc khu'],
    { bookClass: 'POOR' },
  ),
  paid('SAFE_ZONE', 'Người ở xã an toàn khu', 'Resident of a former safe-zone commune', ['AK', 'ATK', 'an toàn khu']),
  paid('MERIT', 'Người có công với cách mạng', 'Person of merit to the revolution', [
    'CC',
    'CK',
    'KC',
    'người có công',
    'thương binh',
  ]),
  paid('VETERAN', 'Cựu chiến binh', 'War veteran', ['CB', 'CCB']),
  paid('MARTYR_RELATIVE', 'Thân nhân liệt sĩ, người có công', 'Relative of a martyr or person of merit', [
    'TS',
    'TC',
    'thân nhân liệt sĩ',
    'thân nhân người có công',
  ]),
  paid('FORCES_RELATIVE', 'Thân nhân quân nhân, công an, cơ yếu', 'Relative of military, police or cipher staff', [
    'TQ',
    'TA',
    'TY',
    'thân nhân quân nhân',
  ]),
  paid('FORCES', 'Quân nhân, công an, cơ yếu', 'Military, police or cipher staff', [
    'QN',
    'CA',
    'CY',
    'quân nhân',
    'công an',
  ]),
  paid('SURVIVOR', 'Người hưởng trợ cấp tuất hằng tháng', 'Monthly survivor benefit', ['CT', 'trợ cấp tuất']),
  paid('ORGAN_DONOR', 'Người đã hiến bộ phận cơ thể', 'Organ donor', ['HG']),
  paid(
    'FORMER_COMMUNE_OFFICIAL',
    'Cán bộ xã nghỉ việc hưởng trợ cấp từ ngân sách',
    'Former commune official on State allowance',
    ['XN'],
  ),
  paid(
    'EMPLOYEE',
    'Người lao động do đơn vị và người lao động đóng',
    'Employee (paid by employer and employee)',
    ['DN', 'HX', 'CH', 'NN', 'TK', 'HC', 'XK', 'công nhân', 'cán bộ', 'viên chức'],
    { payer: 'employer' },
  ),
  paid(
    'PENSIONER',
    'Người hưởng lương hưu, trợ cấp bảo hiểm xã hội',
    'Pensioner',
    ['HT', 'TB', 'NO', 'XB', 'CS', 'hưu trí', 'lương hưu'],
    { payer: 'fund' },
  ),
  paid('UNEMPLOYED', 'Người hưởng trợ cấp thất nghiệp', 'On unemployment benefit', ['TN', 'trợ cấp thất nghiệp'], {
    payer: 'fund',
  }),
];
