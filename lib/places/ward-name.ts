import type { Tx } from '@/lib/core/place';

/** What a ward's name is made of. */
export interface NamedWard {
  name: string;
  nameEn: string;
  wardType: string | null;
}

const TYPES_EN: Readonly<Record<string, string>> = { Phường: 'ward', Xã: 'commune', 'Đặc khu': 'special zone' };

/** "phường Đa Mai", as in running text; in English "Da Mai ward". */
export function wardName({ name, nameEn, wardType }: NamedWard, locale: string): string {
  if (!wardType) return locale === 'vi' ? name : nameEn;
  return locale === 'vi' ? `${wardType.toLocaleLowerCase('vi')} ${name}` : `${nameEn} ${TYPES_EN[wardType] ?? 'ward'}`;
}

/** Names of wards by code, in one read; a code that is no place reads as itself. */
export async function wardNames(tx: Tx, codes: readonly string[], locale: string): Promise<(code: string) => string> {
  const places = await tx.place.findMany({
    where: { code: { in: [...new Set(codes)] } },
    select: { code: true, name: true, nameEn: true, wardType: true },
  });
  const names = new Map(places.map((place) => [place.code, wardName(place, locale)]));
  return (code) => names.get(code) ?? code;
}
