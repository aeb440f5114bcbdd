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

type Source = (typeof sources)[number];

/** Every `definePublicCommand(` must show its name at once: one that hides it stands as "?". */
const commandsIn = (files: Source[]): string[] =>
  files
    .flatMap(({ text }) =>
      [...text.matchAll(/= definePublicCommand\((?:\{\s*name: '([^']+)')?/g)].map((match) => match[1] ?? '?'),
    )
    .sort();
const readersIn = (files: Source[]): string[] =>
  files
    .filter(({ text }) => /= defineAccountRead\(/.test(text))
    .map(({ path }) => path)
    .sort();
const doorsIn = (files: Source[]): string[] =>
  files
    .filter(({ text }) => /placeRole: 'signin'|place: 'signin'/.test(text))
    .map(({ path }) => path)
    .filter((path) => !path.startsWith('lib/commands/'))
    .sort();

it('goes red for a new public command, a new reader of accounts and a new door', () => {
  const path = 'lib/lists/open-list.ts';
  const names = (text: string) =>
    [commandsIn, readersIn, doorsIn].map((net) => net([...sources, { path, text }]).length);
  const now = names('');
  expect(names(`const a = definePublicCommand({ name: 'list.open' });`)).toEqual([now[0]! + 1, now[1], now[2]]);
  expect(names(`const a = definePublicCommand(hidden);`)).toEqual([now[0]! + 1, now[1], now[2]]);
  expect(names(`const a = defineAccountRead((tx) => tx.user.findMany());`)).toEqual([now[0], now[1]! + 1, now[2]]);
  expect(names(`inPlace({ placeRole: 'signin' }, read)`)).toEqual([now[0], now[1], now[2]! + 1]);
});

it('lets nobody write before the sign-in but by these commands', () => {
  expect(commandsIn(sources)).toEqual([
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
  expect(readersIn(sources)).toEqual([
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
  expect(doorsIn(sources)).toEqual([
    'lib/access/own-account.ts',
    'lib/access/read-actor.ts',
    'lib/access/reset-second-factor.ts',
    'lib/access/second-factor.ts',
    'lib/access/switch-assignment.ts',
    'lib/access/throttle.ts',
    'lib/core/public-command.ts',
  ]);
});
