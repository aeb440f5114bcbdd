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

const TICK = { fontSize: 13, fill: '#566265' };

export default function RechartsDrawing(props: ChartProps & { kind: 'bar' | 'line' }) {
  const { kind, series, rows, unit, sideways = false } = props;
  const f = formatter(useLocale());
  const text = (value: unknown) => {
    const number = Math.round(Number(value));
    return unit === 'money' ? f.moneyShort(BigInt(number)) : f.number(number);
  };
  const Chart = kind === 'bar' ? BarChart : LineChart;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <Chart
        accessibilityLayer={false}
        data={rows}
        layout={sideways ? 'vertical' : 'horizontal'}
        margin={{ top: 8, right: 16, bottom: 0, left: 8 }}
      >
        <CartesianGrid vertical={sideways} horizontal={!sideways} stroke="#e2dccf" />
        {sideways ? (
          <XAxis type="number" allowDecimals={false} tickFormatter={text} tick={TICK} />
        ) : (
          <XAxis dataKey="category" tick={TICK} />
        )}
        {sideways ? (
          <YAxis type="category" dataKey="category" width={150} interval={0} tick={TICK} />
        ) : (
          <YAxis allowDecimals={false} tickFormatter={text} width={unit === 'money' ? 88 : 48} tick={TICK} />
        )}
        <Tooltip formatter={text} />
        {series.length > 1 && <Legend formatter={(name) => <span style={{ color: '#1d2a2c' }}>{name}</span>} />}
        {series.map(({ key, label }, i) =>
          kind === 'bar' ? (
            <Bar
              key={key}
              dataKey={key}
              name={label}
              fill={CHART_COLOURS[i]!}
              radius={sideways ? [0, 3, 3, 0] : [3, 3, 0, 0]}
              maxBarSize={sideways ? 14 : 36}
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
