import { newRequestId } from '@/components/form/request-id';

const key = (name: string) => `trao-the.request.${name}`;

/** Storage may be refused by the browser (private windows, full disk): then the id lives as long as the page. */
const storage = (): Storage | null => {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
};

/**
 * The id of a press that has no answer yet. It outlives a reload of the page, so that a lost answer and a second press are one
 * handover also after the phone has closed the page.
 */
export function pendingRequest(name: string): string {
  const kept = storage()?.getItem(key(name));
  if (kept) return kept;
  const id = newRequestId();
  storage()?.setItem(key(name), id);
  return id;
}

export const hasPendingRequest = (name: string): boolean => Boolean(storage()?.getItem(key(name)));

/** The answer has come: the next press is a new one. */
export const forgetRequest = (name: string): void => storage()?.removeItem(key(name));

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
