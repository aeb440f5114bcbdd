'use client';
import { cn } from '@/components/ui/cn';

interface ChoiceRowProps<V extends string> {
  legend: string;
  name: string;
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
  /** Short words side by side, also on a phone. */
  compact?: boolean;
}

/** One of a few as large targets. */
export function ChoiceRow<V extends string>({ legend, name, value, options, onChange, compact }: ChoiceRowProps<V>) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className={cn('grid gap-2', compact ? 'auto-cols-fr grid-flow-col' : 'sm:grid-cols-3')}>
        {options.map((option) => (
          <label
            key={option.value}
            className={cn(
              'border-line-strong has-checked:border-accent has-checked:bg-accent-soft flex min-h-12 items-center gap-2.5 rounded-md border px-3 py-2 max-sm:text-sm',
              compact && 'max-sm:flex-col max-sm:items-start max-sm:gap-1 max-sm:px-2',
            )}
          >
            <input
              type="radio"
              name={name}
              className="accent-accent size-5 shrink-0"
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
