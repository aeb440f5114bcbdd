import type { SVGProps } from 'react';
import { cn } from './cn';
import type { IconName } from './icon-names';

/** Its `v` is the hash of public/icons.svg, so that a browser keeps the file until it changes (tests/unit/ui/icons.test.ts tells). */
const SPRITE = '/icons.svg?v=f994a433';

/**
 * An icon by reference to the one file that holds them all: a table of a hundred badges carries no drawing, neither as markup nor as
 * script. Hidden from screen readers, since its word stands beside it, unless it has a label of its own.
 */
export const Icon = ({ name, className, ...rest }: SVGProps<SVGSVGElement> & { name: IconName }) => (
  <svg
    {...(rest['aria-label'] ? { role: 'img' } : { 'aria-hidden': true })}
    className={cn('icon', className)}
    {...rest}
  >
    <use href={`${SPRITE}#${name}`} />
  </svg>
);
