import type { ReactNode } from 'react';
import { useId } from 'react';
import { cn } from './cn';

/** A surface of its own. `flush` leaves out the padding, for a table that reaches the edges. */
export function Card({ flush, className, children }: { flush?: boolean; className?: string; children: ReactNode }) {
  return (
    <div
      className={cn(
        'border-line bg-surface shadow-card overflow-clip rounded-lg border print:border-0',
        !flush && 'p-4 sm:p-5',
        className,
      )}
    >
      {children}
    </div>
  );
}

interface SectionProps {
  title: ReactNode;
  description?: ReactNode;
  action?: ReactNode;
  flush?: boolean;
  /** Without a card round it, for a section that holds cards itself. */
  bare?: boolean;
  children: ReactNode;
}

/** A part of a page with its heading and, at the right, its own small action. */
export function Section({ title, description, action, flush, bare, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-8 first:mt-0">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div>
          <h2 id={id} className="text-lg">
            {title}
          </h2>
          {description && <p className="text-muted max-w-2xl text-sm">{description}</p>}
        </div>
        {action}
      </div>
      {bare ? children : <Card {...(flush && { flush })}>{children}</Card>}
    </section>
  );
}
