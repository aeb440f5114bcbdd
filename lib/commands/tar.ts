/** The plain tar format (POSIX ustar), so that a backup opens with what every system has. Entries are small enough for memory. */
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';

const BLOCK = 512;

const octal = (value: number, length: number): string => value.toString(8).padStart(length - 1, '0') + '\0';

function header(name: string, size: number, at: Date): Buffer {
  if (Buffer.byteLength(name) > 100) throw new RangeError(`name too long for tar: ${name}`);
  const block = Buffer.alloc(BLOCK);
  block.write(name, 0);
  block.write(octal(0o600, 8) + octal(0, 8) + octal(0, 8), 100);
  block.write(octal(size, 12) + octal(Math.floor(at.getTime() / 1000), 12), 124);
  block.write(' '.repeat(8) + '0', 148); // the sum counts itself as spaces; '0' is an ordinary file
  block.write('ustar\0' + '00', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(octal(sum, 7) + ' ', 148);
  return block;
}

/** Writes one entry after another into a new file that only we can read. */
export class TarWriter {
  private readonly file: number;
  bytes = 0;

  constructor(
    path: string,
    private readonly at: Date,
  ) {
    this.file = openSync(path, 'wx', 0o600);
  }

  add(name: string, content: Buffer): void {
    const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
    for (const part of [header(name, content.length, this.at), content, padding]) this.write(part);
  }

  /** Ends the archive and makes sure it is on the disk. */
  close(): void {
    this.write(Buffer.alloc(2 * BLOCK));
    fsyncSync(this.file);
    closeSync(this.file);
  }

  private write(part: Buffer): void {
    for (let done = 0; done < part.length;) done += writeSync(this.file, part, done);
    this.bytes += part.length;
  }
}

/** The sum in a header, which counts itself as spaces. */
const sumOf = (head: Buffer): number =>
  head.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);

const isZero = (part: Buffer): boolean => part.every((byte) => byte === 0);

/**
 * Gives the entries of an archive in their order. @throws Error when the file is cut off, is no archive, or was changed outside of its
 * contents; what these hold is their reader's to check
 */
export function* readTar(path: string): Generator<{ name: string; content: Buffer }> {
  const file = openSync(path, 'r');
  const take = (length: number): Buffer => {
    const part = Buffer.alloc(length);
    for (let done = 0; done < length;) {
      const read = readSync(file, part, done, length - done, null);
      if (read === 0) throw new Error('the archive is cut off');
      done += read;
    }
    return part;
  };
  try {
    let head = take(BLOCK);
    for (; head[0] !== 0; head = take(BLOCK)) {
      if (head.toString('latin1', 257, 262) !== 'ustar') throw new Error('not an archive');
      if (head.toString('latin1', 148, 156) !== octal(sumOf(head), 7) + ' ') throw new Error('the archive was changed');
      const size = parseInt(head.toString('latin1', 124, 136), 8);
      const blocks = take(Math.ceil(size / BLOCK) * BLOCK);
      if (!isZero(blocks.subarray(size))) throw new Error('the archive was changed');
      yield { name: head.toString('utf8', 0, head.indexOf(0)), content: blocks.subarray(0, size) };
    }
    if (!isZero(head) || !isZero(take(BLOCK))) throw new Error('the archive was changed');
  } finally {
    closeSync(file);
  }
}
