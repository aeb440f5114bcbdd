'use client';
import dynamic from 'next/dynamic';
import type { ChartProps } from './chart-data';

/** recharts is 100 kB: it comes when a chart is shown. Until then, and without scripts, the table beside it says all. */
const RechartsDrawing = dynamic(() => import('./recharts-drawing'), { ssr: false });

export const Drawing = (props: ChartProps & { kind: 'bar' | 'line' }) => <RechartsDrawing {...props} />;
