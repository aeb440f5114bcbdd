import type { ComponentProps } from 'react';

/**
 * A link to a page of ours: an ordinary one, which `FollowLinks` follows without a new load. A framework's link is a component of the
 * browser: for each of the fifty of a page it took longer than all that stands around it, and asked for the page behind it beforehand, which
 * is made for its reader at the moment of reading anyway. `data-go="here"` leaves the page where it is scrolled to.
 */
export const Link = (props: ComponentProps<'a'> & { href: string; 'data-go'?: 'here' }) => <a data-go="" {...props} />;
