import type { ChartProps } from './chart-data';
import { ChartFigure } from './chart-figure';

/** Amounts side by side. */
export const BarChart = (chart: ChartProps) => <ChartFigure kind="bar" {...chart} />;
