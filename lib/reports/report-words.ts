import { nameOf } from '@/lib/drives/name-of';
import type { Locale } from '@/lib/i18n/locales';
import { STEPS } from './counts';
import type { Cut, Kind, Part } from './cut-drive';

type Step = (typeof STEPS)[number];

/** Steps of the chain on the printed report, and which of the figures is their value in đồng. */
export const STEP_WORDS = {
  proposed: { vi: 'Người được đề nghị', en: 'People proposed', value: null },
  approved: { vi: 'Được phân bổ', en: 'Allocated', value: 'donated' },
  paid: { vi: 'Đã nộp tiền', en: 'Paid to the insurer', value: 'paidValue' },
  issued: { vi: 'Đã cấp thẻ, sổ', en: 'Issued', value: 'issuedValue' },
  onStage: { vi: 'Trao tại lễ', en: 'Handed over on stage', value: 'stageValue' },
  handedOver: { vi: 'Đã đến tay người nhận', en: 'Handed over in all', value: 'handedValue' },
} as const;

const KIND_WORDS = { card: { vi: 'thẻ BHYT', en: 'cards' }, book: { vi: 'sổ BHXH', en: 'books' } } as const;

/** Sponsors who do not want to be named stand together in one row. */
export const UNNAMED = { vi: 'Nhà tài trợ không nêu tên', en: 'Sponsors who are not named' } as const;

export const stepOf = (step: Step, kind: Kind, locale: Locale): string =>
  `${STEP_WORDS[step][locale]} (${KIND_WORDS[kind][locale]})`;

interface Named {
  drive: { name: string; nameEn: string };
  cuts: readonly Cut[];
  /** The same cuts with English names; their parts may stand in another order. */
  english: readonly Cut[];
  published: readonly { figures: readonly { key: Step }[] }[];
  sponsors: readonly { name: string; nameEn: string }[];
}

/** The names on the report in English, each list in the order of its rows. */
export function reportNames({ drive, cuts, english, published, sponsors }: Named) {
  const names = (pick: (cut: Cut) => readonly Part[]): string[] =>
    cuts.flatMap((cut) => {
      const same = english.find(({ kind }) => kind === cut.kind);
      return pick(cut).map(({ key, name }) => (same && pick(same).find((part) => part.key === key)?.name) || name);
    });
  return {
    drive: nameOf(drive, 'en'),
    funnel: cuts.flatMap(({ kind }) => STEPS.map((step) => stepOf(step, kind, 'en'))),
    phases: names(({ phases }) => (phases.length > 1 ? phases : [])),
    groups: names(({ groups }) => groups),
    wards: names(({ wards }) => wards),
    published: published.map(({ figures }) => figures.map(({ key }) => STEP_WORDS[key].en)),
    sponsors: sponsors.map(({ name, nameEn }) => nameEn || name || UNNAMED.en),
    post: 'DIRECTOR',
  };
}
