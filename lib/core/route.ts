import type { NextRequest } from 'next/server';
import type { Actor } from '@/lib/access/actor-type';
import { can, type Permission } from '@/lib/access/permissions';
import { now } from './clock';
import { asDomainError } from './constraints';
import { markDefined } from './defined';
import { asLocale, LOCALE_COOKIE } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/load-messages';
import { DomainError, type ErrorCode } from './errors';
import { plainJson } from './plain';
import type { ActionResult } from './result';
import { assertSameOrigin } from './same-origin';

type Params = Record<string, string>;
type Context = { params: Promise<Params> };

/** A file to send, with its name and type; `inline` shows it in the browser (PDF to print). */
export interface Download {
  body: Uint8Array;
  name: string;
  contentType: string;
  inline?: boolean;
}

const STATUS: Partial<Record<string, number>> = {
  notFound: 404,
  notAllowed: 404,
  signedOut: 401,
  tooManyAttempts: 429,
};

const signedIn = async (): Promise<Actor | null> => (await import('@/lib/access/session')).currentActor();

/** A program gets the code; a person who opened the address in a tab gets the sentence, in the language of the pages. */
function refuse(request: NextRequest, code: ErrorCode, details: Record<string, unknown> = {}): Response {
  const status = STATUS[code] ?? 409;
  if (request.method !== 'GET' || !request.headers.get('accept')?.includes('text/html'))
    return Response.json({ ok: false, code, details: plainJson(details) }, { status });
  const { errors } = loadMessages(asLocale(request.cookies.get(LOCALE_COOKIE)?.value));
  return new Response(String(errors![code]), { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

async function answer(
  request: NextRequest,
  permission: Permission,
  work: (actor: Actor) => Promise<Response>,
  who: () => Promise<Actor | null> = signedIn,
): Promise<Response> {
  const actor = await who();
  if (!actor) return refuse(request, 'signedOut');
  if (!can(actor.role, permission)) return refuse(request, 'notFound');
  try {
    return await work(actor);
  } catch (error) {
    const known = asDomainError(error);
    if (!(known instanceof DomainError)) throw known;
    return refuse(request, known.code, known.details);
  }
}

const send = (file: Download): Response =>
  new Response(Buffer.from(file.body), {
    headers: {
      'content-type': file.contentType,
      'content-disposition': `${file.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });

/** GET of a file: `make` reads through queries or commands with the actor it is given. */
export function defineDownload(
  permission: Permission,
  make: (actor: Actor, params: Params, search: URLSearchParams) => Promise<Download>,
) {
  return markDefined((request: NextRequest, { params }: Context) =>
    answer(request, permission, async (actor) => send(await make(actor, await params, request.nextUrl.searchParams))),
  );
}

/** The same for a program that cannot sign in: a secret in the address says who asks. What it gets must name nobody. */
export function defineSecretDownload(
  permission: Permission,
  who: (secret: string, now: Date) => Promise<Actor | null>,
  make: (actor: Actor, search: URLSearchParams) => Promise<Download>,
) {
  return markDefined(async (request: NextRequest, { params }: Context) => {
    const { secret = '' } = await params;
    return answer(
      request,
      permission,
      async (actor) => send(await make(actor, new URL(request.url).searchParams)),
      () => who(secret, now()),
    );
  });
}

export interface Upload {
  file: { name: string; bytes: Buffer } | null;
  files: { name: string; bytes: Buffer }[];
  fields: Record<string, string>;
  requestId: string;
}

/** The largest body of an upload, in bytes: a list of 5,000 rows is under 1 MB, a phone's photo under 8 MB. */
export const MAX_UPLOAD = 12 * 1024 * 1024;

/** POST of a multipart form with files, of the same origin and of a bounded size. `requestId` as for actions. */
export function defineUpload(
  permission: Permission,
  take: (actor: Actor, params: Params, upload: Upload) => Promise<ActionResult>,
) {
  return markDefined((request: NextRequest, { params }: Context) =>
    answer(request, permission, async (actor) => {
      assertSameOrigin(request.headers);
      // A body that does not say how long it is could be cut off on its way and read as a whole one.
      const length = Number(request.headers.get('content-length') ?? NaN);
      if (Number.isNaN(length)) throw new DomainError('invalidInput');
      if (length > MAX_UPLOAD) throw new DomainError('fileTooLarge', { limitMb: 10 });
      const form = await request.formData();
      const files: Upload['files'] = [];
      const fields: Record<string, string> = {};
      for (const [key, value] of form) {
        if (typeof value === 'string') fields[key] = value.normalize('NFC');
        else if (value.size > 0)
          files.push({ name: value.name.normalize('NFC'), bytes: Buffer.from(await value.arrayBuffer()) });
      }
      const requestId = fields.requestId ?? '';
      if (!/^[0-9a-f-]{36}$/.test(requestId)) throw new DomainError('invalidInput');
      const result = await take(actor, await params, { file: files[0] ?? null, files, fields, requestId });
      return Response.json(plainJson(result), { status: result.ok ? 200 : (STATUS[result.code] ?? 409) });
    }),
  );
}
