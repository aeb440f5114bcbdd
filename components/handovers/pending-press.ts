import { newRequestId } from '@/components/form/request-id';
import { drop, keep, kept } from './browser-store';

/** A press of a button that has no answer yet: its id, and what was sent with it. */
export interface Press<T> {
  id: string;
  sent: T;
}

const key = (name: string) => `trao-the.press.${name}`;

const read = <T>(text: string | null): Press<T> | null => (text ? (JSON.parse(text) as Press<T>) : null);

/**
 * The press that waits for its answer, or a new one. It outlives a reload, and it is sent again as it was: the server knows a
 * press by its id together with its content, so that a lost answer and a second press are one, also after the phone has closed
 * the page.
 */
export function pendingPress<T>(name: string, make: () => T): Press<T> {
  const earlier = read<T>(kept(key(name)));
  if (earlier) return earlier;
  const press = { id: newRequestId(), sent: make() };
  keep(key(name), JSON.stringify(press));
  return press;
}

export const hasPendingPress = (name: string): boolean => kept(key(name)) !== null;

/** The answer has come: the next press is a new one. */
export const forgetPress = (name: string): void => drop(key(name));

const DEVICE = 'trao-the.device';

/** Says which tablet recorded a handover; made once per browser, and nothing about the person who holds it. */
export function deviceId(): string {
  try {
    const known = window.localStorage.getItem(DEVICE);
    if (known) return known;
    const made = newRequestId();
    window.localStorage.setItem(DEVICE, made);
    return made;
  } catch {
    return '';
  }
}
