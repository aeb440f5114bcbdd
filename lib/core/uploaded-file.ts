import * as z from 'zod/mini';
import { sha256Of } from './files';

/** A file as a command takes it. In the hash of a request, and wherever it is written as JSON, it is its name and SHA-256. */
export class UploadedFile {
  readonly sha256: string;
  constructor(
    readonly name: string,
    readonly bytes: Buffer,
  ) {
    this.sha256 = sha256Of(bytes);
  }
  toJSON() {
    return { name: this.name, sha256: this.sha256 };
  }
}

export const UploadedFileSchema = z.instanceof(UploadedFile, { error: 'fileRequired' });
