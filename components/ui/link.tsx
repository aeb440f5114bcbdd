import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link to a page of ours, followed without a new load. It asks for nothing beforehand: every page is made for its reader at that moment,
 * so asking for each link in sight was fifty requests more for a list, and nothing was there sooner.
 */
export const Link = (props: ComponentProps<typeof NextLink>) => <NextLink prefetch={false} {...props} />;
