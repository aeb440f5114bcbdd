import type { Page } from '@playwright/test';

/**
 * Controls in the HTML of a page that take what is typed before the script that keeps it is there. Those of a form that the browser can send
 * by itself (`action`, or a search) are none: what stands in them counts.
 */
export const forgetful = (page: Page, html: string): Promise<string[]> =>
  page.evaluate((source) => {
    const read = new DOMParser().parseFromString(source, 'text/html');
    const controls = read.querySelectorAll('input:not([type="hidden"]), select, textarea');
    return [...controls]
      .filter((control) => !control.matches(':disabled, [readonly], form[action] *, form[role="search"] *'))
      .map((control) => control.outerHTML.slice(0, 120));
  }, html);
