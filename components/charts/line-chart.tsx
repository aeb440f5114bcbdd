import type { ChartProps } from './chart-data';
import { ChartFigure } from './chart-figure';

/** Amounts over time. */
export const LineChart = (chart: ChartProps) => <ChartFigure kind="line" {...chart} />;
