import { NextRequest } from 'next/server';
import { expect, test, vi } from 'vitest';
import { defineSecretDownload, defineUpload, MAX_UPLOAD } from '@/lib/core/route';
import nextConfig from '@/next.config';

// Who is signed in is not the matter here, and only a server knows it.
vi.mock('@/lib/access/session', () => ({
  currentActor: async () => ({ role: 'officeFinance', placeRole: 'province' }),
}));

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

const OWN = { host: 'localhost', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };
const upload = defineUpload('money.record', async (_actor, _params, { files, fields }) => ({
  ok: true,
  value: { sizes: files.map(({ bytes }) => bytes.length), note: fields.note },
}));
const send = async (bytes: number, headers: Record<string, string | undefined>) => {
  const form = new FormData();
  form.set('requestId', crypto.randomUUID());
  form.set('note', 'Bản quét');
  form.set('file', new File([new Uint8Array(bytes)], 'sao-ke.xlsx'));
  const { headers: type, body } = new Response(form);
  const whole = await new Response(body).arrayBuffer();
  const all = { 'content-type': type.get('content-type')!, 'content-length': `${whole.byteLength}`, ...headers };
  const given = Object.entries(all).filter((each): each is [string, string] => each[1] !== undefined);
  const request = new NextRequest('http://localhost/api/x', { method: 'POST', body: whole, headers: given });
  return (await upload(request, { params: Promise.resolve({}) })).json();
};

test('an upload of our own page arrives whole up to the limit, and nothing on the way is smaller than the limit', async () => {
  const size = MAX_UPLOAD - 1024;
  expect(await send(size, OWN)).toEqual({ ok: true, value: { sizes: [size], note: 'Bản quét' } });
  const { proxyClientMaxBodySize, serverActions } = nextConfig.experimental!;
  expect(parseInt(String(proxyClientMaxBodySize)) * 1024 * 1024).toBeGreaterThan(MAX_UPLOAD);
  expect(parseInt(String(serverActions!.bodySizeLimit)) * 1024 * 1024).toBeGreaterThanOrEqual(MAX_UPLOAD);
});

test.each([
  ['a body over the limit', { 'content-length': `${MAX_UPLOAD + 1}` }, 'fileTooLarge'],
  ['a body that does not say how long it is', { 'content-length': undefined }, 'invalidInput'],
  ['the page of another site', { origin: 'https://other.example', 'sec-fetch-site': 'cross-site' }, 'notAllowed'],
  ['no page at all', { origin: undefined, 'sec-fetch-site': undefined }, 'notAllowed'],
])('an upload is refused from %s', async (_, headers, code) => {
  expect(await send(10, { ...OWN, ...headers })).toMatchObject({ ok: false, code });
});
