'use client';
import { LiveFields } from '@/components/form/live-fields';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';

/** A filter that stands in the address; the empty choice takes it away. */
export function FilterSelect({
  name,
  label,
  all,
  options,
}: {
  name: string;
  label: string;
  all: string;
  options: { value: string; label: string }[];
}) {
  const router = useRouter();
  const pathname = usePathname();
  const params = useSearchParams();
  return (
    <LiveFields className="flex-1 basis-40">
      <label>
        <span className="text-muted mb-0.5 block text-sm">{label}</span>
        <select
          className="control"
          value={params.get(name) ?? ''}
          onChange={({ target }) => {
            const next = new URLSearchParams(params);
            if (target.value) next.set(name, target.value);
            else next.delete(name);
            router.replace(`${pathname}?${next.toString()}`, { scroll: false });
          }}
        >
          <option value="">{all}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
    </LiveFields>
  );
}
