import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Every source file of the product under a folder. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : filesOf(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });

const sources = ['lib', 'app', 'components']
  .flatMap(filesOf)
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

it('lets nobody write before the sign-in but by these commands', () => {
  const names = sources.flatMap(({ text }) =>
    [...text.matchAll(/= definePublicCommand\(\{\s*name: '([^']+)'/g)].map((match) => match[1]),
  );
  expect(names.sort()).toEqual([
    'firstAdmin.make',
    'identity.bind',
    'invitation.accept',
    'reset.ask',
    'session.close',
    'session.open',
    'signIn.fail',
  ]);
});

it('lets no file but these read where accounts lie', () => {
  const readers = sources.filter(({ text }) => /= defineAccountRead\(/.test(text)).map(({ path }) => path);
  expect(readers.sort()).toEqual([
    'lib/access/account-facts.ts',
    'lib/access/frame.ts',
    'lib/access/invitation.ts',
    'lib/access/last-visit.ts',
    'lib/access/make-first-admin.ts',
    'lib/access/recipient.ts',
    'lib/access/second-factor-rule.ts',
    'lib/access/sign-in-by-identity.ts',
    'lib/access/sign-in.ts',
  ]);
});

it('enters the place of the sign-in nowhere else', () => {
  const doors = sources
    .filter(({ text }) => /placeRole: 'signin'|place: 'signin'/.test(text))
    .map(({ path }) => path)
    .filter((path) => !path.startsWith('lib/commands/'));
  expect(doors.sort()).toEqual([
    'lib/access/own-account.ts',
    'lib/access/read-actor.ts',
    'lib/access/reset-second-factor.ts',
    'lib/access/second-factor.ts',
    'lib/access/switch-assignment.ts',
    'lib/access/throttle.ts',
    'lib/core/public-command.ts',
  ]);
});
