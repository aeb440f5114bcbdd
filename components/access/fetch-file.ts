import type { ActionResult } from '@/lib/core/result';

/** The name a download gives itself, `filename*=UTF-8''…`. */
const nameOf = (disposition: string | null): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : 'export.xlsx';
};

/** Fetches a file and saves it under its own name; a refusal comes back as its code. */
export async function fetchFile(url: URL): Promise<ActionResult> {
  const response = await fetch(url);
  if (!response.ok) return (await response.json()) as ActionResult;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = nameOf(response.headers.get('content-disposition'));
  link.click();
  URL.revokeObjectURL(link.href);
  return { ok: true, value: null };
}
