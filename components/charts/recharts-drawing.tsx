'use client';
import { useLocale } from 'next-intl';
import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatter } from '@/lib/i18n/format';
import { CHART_COLOURS, type ChartProps } from './chart-data';

export default function RechartsDrawing({ kind, series, rows, unit }: ChartProps & { kind: 'bar' | 'line' }) {
  const f = formatter(useLocale());
  const text = (value: unknown) => {
    const number = Math.round(Number(value));
    return unit === 'money' ? f.moneyShort(BigInt(number)) : f.number(number);
  };
  const Chart = kind === 'bar' ? BarChart : LineChart;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <Chart accessibilityLayer={false} data={rows} margin={{ top: 8, right: 8, bottom: 0, left: 8 }}>
        <CartesianGrid vertical={false} stroke="#e2dccf" />
        <XAxis dataKey="category" tick={{ fontSize: 13, fill: '#566265' }} />
        <YAxis tickFormatter={text} width={unit === 'money' ? 88 : 48} tick={{ fontSize: 13, fill: '#566265' }} />
        <Tooltip formatter={text} />
        {series.length > 1 && <Legend formatter={(name) => <span style={{ color: '#1d2a2c' }}>{name}</span>} />}
        {series.map(({ key, label }, i) =>
          kind === 'bar' ? (
            <Bar
              key={key}
              dataKey={key}
              name={label}
              fill={CHART_COLOURS[i]!}
              radius={[3, 3, 0, 0]}
              maxBarSize={36}
              isAnimationActive={false}
            />
          ) : (
            <Line
              key={key}
              dataKey={key}
              name={label}
              stroke={CHART_COLOURS[i]!}
              strokeWidth={2.5}
              isAnimationActive={false}
            />
          ),
        )}
      </Chart>
    </ResponsiveContainer>
  );
}
