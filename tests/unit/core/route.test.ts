import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { defineSecretDownload } from '@/lib/core/route';

const refused = defineSecretDownload(
  'card.read',
  async () => null,
  async () => ({ body: new Uint8Array(), name: 'x', contentType: 'text/plain' }),
);
const ask = (headers: Record<string, string>) =>
  refused(new NextRequest('http://localhost/api/x', { headers }), { params: Promise.resolve({ secret: 'x' }) });

test('who opens the address of a file in a tab reads a sentence in the language of the pages; a program gets the code', async () => {
  const page = await ask({ accept: 'text/html,*/*' });
  expect(page.status).toBe(401);
  expect(page.headers.get('content-type')).toContain('text/plain');
  expect(await page.text()).toContain('Phiên làm việc đã kết thúc');
  expect(await (await ask({ accept: 'text/html', cookie: 'locale=en' })).text()).toMatch(/session/i);
  const program = await ask({ accept: '*/*' });
  expect(await program.json()).toMatchObject({ ok: false, code: 'signedOut' });
});
