import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';

const sizes = new Map<string, number>();

/** Kilobytes of script, gzipped, that the HTML of a page loads at a first visit, without the file for browsers that know no modules. */
export async function scriptSize(page: Page, html: string): Promise<number> {
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/nomodule/i.test(tag));
  const files = new Set(tags.flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? []));
  for (const file of files)
    if (!sizes.has(file)) {
      const answer = await page.request.get(new URL(file, page.url()).href, { maxRetries: 2 });
      sizes.set(file, gzipSync(await answer.body()).length);
    }
  return [...files].reduce((sum, file) => sum + sizes.get(file)!, 0) / 1000;
}
