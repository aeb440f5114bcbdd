import { getTranslations } from 'next-intl/server';
import type { IconName } from '@/components/ui/icon-names';
import type { Tone } from '@/components/ui/badge';
import { stateLook } from '@/components/ui/state-look';
import type { Day } from '@/lib/core/clock';
import type { Vnd } from '@/lib/core/money';
import { getFormat } from '@/lib/i18n/get-format';

/** Absent figures are a dash, never 0. */
const DASH = '—';

/** Words with what there is to say of them on a line of its own; without it they stay on one line. */
export interface CellText {
  text: string;
  note?: string | undefined;
  href?: string | undefined;
  /** In the letters of a code. */
  code?: boolean;
}

/** A state: its word, icon and tone, and what there is to say of it. */
export interface CellState {
  state: string;
  tone: Tone;
  icon: IconName;
  note?: string | undefined;
}

/**
 * What stands in the cells of a table, as data: of elements in a hundred cells React makes a hundred parcels, each sent, waited for
 * and put in its place by itself, which takes longer than all else on the page.
 */
export async function getCells() {
  const [f, status] = await Promise.all([getFormat(), getTranslations('status')]);
  return {
    number: (value: number | bigint | null | undefined) => (value == null ? DASH : f.number(value)),
    money: (vnd: Vnd | null | undefined) => (vnd == null ? DASH : f.money(vnd)),
    day: (day: Day | null | undefined) => (day ? f.day(day) : DASH),
    instant: (at: Date | null | undefined) => (at ? f.instant(at).replace(' ', '\u00a0') : DASH),
    state: (state: string, of?: string): CellState => {
      const { word, ...look } = stateLook(status, state, of);
      return { state: word, ...look };
    },
  };
}
export type Cells = Awaited<ReturnType<typeof getCells>>;
