/** One line or one set of bars. */
export interface Series {
  key: string;
  label: string;
}

/** A place on the horizontal axis, already in words, with one number per series (đồng as numbers: only for drawing). */
export type ChartRow = { category: string } & Record<string, string | number>;

export type ChartUnit = 'number' | 'money';

export interface ChartProps {
  label: string;
  series: Series[];
  rows: ChartRow[];
  unit: ChartUnit;
  /** Bars that run to the right, one place below the other: for many places with long names. */
  sideways?: boolean;
  /** The page shows the same figures in a table of its own. */
  tabled?: boolean;
}

/** Told apart by lightness too, for print and for those who do not see colours. */
export const CHART_COLOURS = ['#0e5a5e', '#d08a1f', '#7c8f92', '#8c3f2b'];
