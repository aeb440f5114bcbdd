/**
 * What a page keeps on this device until it is closed; personal data, so never longer. Storage may be refused by the browser
 * (private windows, full disk): then a value lives as long as the page.
 */
const held = new Map<string, string>();

const storage = (): Storage | null => {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
};

export function kept(key: string): string | null {
  return storage()?.getItem(key) ?? held.get(key) ?? null;
}

export function keep(key: string, text: string): void {
  try {
    storage()!.setItem(key, text);
    held.delete(key);
  } catch {
    held.set(key, text);
  }
}

export function drop(key: string): void {
  storage()?.removeItem(key);
  held.delete(key);
}
