import { TARGET_GROUPS } from '@/lib/prices/groups';

/** Groups to choose from: those of the plan first, then the others, which a check will question. */
export function groupChoices(inPlan: readonly string[], locale: string): { value: string; label: string }[] {
  const isPlanned = (code: string) => inPlan.length === 0 || inPlan.includes(code);
  const sorted = [...TARGET_GROUPS].sort((a, b) => Number(isPlanned(b.code)) - Number(isPlanned(a.code)));
  return sorted
    .filter((group) => isPlanned(group.code) || group.payer !== 'employer')
    .map((group) => ({ value: group.code, label: locale === 'vi' ? group.vi : group.en }));
}

export const RELATIONS = ['Chủ hộ', 'Vợ', 'Chồng', 'Con', 'Bố', 'Mẹ', 'Ông', 'Bà', 'Anh', 'Chị', 'Em', 'Cháu'];
