import { cn } from './cn';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

const LOOKS: Record<ButtonLook, string> = {
  primary: 'bg-accent text-white border-accent hover:bg-accent-strong',
  secondary: 'bg-surface text-accent border-accent hover:bg-accent-soft',
  quiet: 'bg-transparent text-accent border-transparent hover:bg-accent-soft',
  danger: 'bg-surface text-danger border-danger hover:bg-danger-soft',
};

/** Classes of a button, for elements that must look like one. At least 44 px high on a phone. */
export const buttonClass = (look: ButtonLook = 'secondary', small = false): string =>
  cn(
    'inline-flex items-center justify-center gap-2 rounded-md border font-semibold no-underline transition-colors',
    'print:hidden [&[disabled]]:opacity-60 [&[disabled]]:cursor-not-allowed aria-disabled:opacity-60 [&_svg]:size-[1.15em] [&_svg]:shrink-0',
    small ? 'min-h-9 px-3 py-1 text-sm' : 'min-h-11 px-4 py-2 text-base sm:min-h-10 sm:py-1.5',
    LOOKS[look],
  );
