import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { s3Storage } from './s3-storage';

/** Where bytes lie. A file is known by the SHA-256 of its content only: no name, place or type leaks from the store. */
export interface Storage {
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  get(sha256: string): Promise<Buffer>;
  /** Removing what is not there is no failure. */
  remove(sha256: string): Promise<void>;
}

export const filesFolder = (): string =>
  path.join(/* turbopackIgnore: true */ process.env.DATA_DIR ?? '.data', 'files');

const fileOf = (sha256: string) => path.join(/* turbopackIgnore: true */ filesFolder(), sha256.slice(0, 2), sha256);

/** A folder under DATA_DIR. Writing beside and renaming makes a half-written file impossible. */
export const folderStorage: Storage = {
  async put(sha256, bytes) {
    const target = fileOf(sha256);
    await mkdir(path.dirname(target), { recursive: true });
    const beside = `${target}.${process.pid}.${Math.random().toString(36).slice(2)}`;
    await writeFile(beside, bytes, { mode: 0o600 });
    await rename(beside, target);
  },
  get: (sha256) => readFile(fileOf(sha256)),
  remove: (sha256) => rm(fileOf(sha256), { force: true }),
};

export const storage = (): Storage => s3Storage() ?? folderStorage;
