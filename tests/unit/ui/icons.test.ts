import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as lucide from 'lucide-react';
import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Icon } from '@/components/ui/icon';
import { ICON_NAMES } from '@/components/ui/icon-names';

const FILE = resolve('public/icons.svg');

/** The drawing of an icon, from Lucide's own component. */
function drawing(name: string): string {
  const drawn = (lucide as unknown as Record<string, ComponentType>)[name];
  if (!drawn) throw new Error(`Lucide has no ${name}`);
  return renderToStaticMarkup(createElement(drawn)).replace(/^<svg[^>]*>|<\/svg>$/g, '');
}

const LOOK = 'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';
const symbol = (name: string) => `<symbol id="${name}" viewBox="0 0 24 24" ${LOOK}>${drawing(name)}</symbol>`;

test('the file of icons holds what Lucide draws under each name; after a change run this test with -u', async () => {
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">\n<!-- Lucide, https://lucide.dev; licence: icons-license.txt -->\n${ICON_NAMES.map(symbol).join('\n')}\n</svg>\n`;
  await expect(sprite).toMatchFileSnapshot(FILE);
});

test('an icon points at its drawing in the file of this very content', () => {
  const version = createHash('sha256').update(readFileSync(FILE)).digest('hex').slice(0, 8);
  const drawn = renderToStaticMarkup(createElement(Icon, { name: 'Send' }));
  expect(drawn).toContain(`<use href="/icons.svg?v=${version}#Send">`);
});
