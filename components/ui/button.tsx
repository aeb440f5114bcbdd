import { Link } from '@/components/ui/link';
import type { AnchorHTMLAttributes, ComponentProps, ReactNode } from 'react';
import { type ButtonLook, buttonClass } from './button-class';
import { cn } from './cn';

interface Looks {
  look?: ButtonLook | undefined;
  small?: boolean;
  icon?: ReactNode;
}

export function Button({ look, small, icon, className, children, ...rest }: Looks & ComponentProps<'button'>) {
  return (
    <button type="button" className={cn(buttonClass(look, small), className)} {...rest}>
      {icon}
      {children}
    </button>
  );
}

type AnchorProps = Pick<
  AnchorHTMLAttributes<HTMLAnchorElement>,
  'className' | 'children' | 'download' | 'target' | 'aria-label'
>;

/** A link that looks like a button. Files and `/api` addresses need a plain anchor: pass `plain`. */
export function ButtonLink({
  look,
  small,
  icon,
  plain,
  className,
  children,
  href,
  ...rest
}: Looks & AnchorProps & { plain?: boolean; href: string }) {
  const Anchor = plain ? 'a' : Link;
  return (
    <Anchor className={cn(buttonClass(look, small), className)} href={href} {...(rest as object)}>
      {icon}
      {children}
    </Anchor>
  );
}
