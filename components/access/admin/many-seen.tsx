'use client';
import { Link } from '@/components/ui/link';
import { useState } from 'react';

/** Links to all who were shown together, drawn when somebody opens them: a page of the log names some six hundred. */
export function ManySeen({ ids, href, count, lead }: { ids: string[]; href: string; count: string; lead: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="prose-link inline-block">{count}</summary>
      {open && (
        <>
          <p className="text-muted mt-1">{lead}</p>
          <ul className="flex max-h-60 flex-wrap gap-x-3 overflow-y-auto">
            {ids.map((id) => (
              <li key={id}>
                <Link href={href + id} className="prose-link">
                  …{id.slice(-6)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
