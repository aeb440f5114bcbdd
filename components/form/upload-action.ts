import type { ServerAction } from '@/lib/core/result';
import { sendFile } from './send-file';
import { shrinkPhoto } from './shrink-photo';

/**
 * For an `ActionForm` with a `FileField`: server actions carry no large bodies, so it posts to a route handler made by
 * `defineUpload`. Values go as form data (files by repeating the name, other lists as JSON).
 */
export const uploadAction =
  <I extends Record<string, unknown>, T>(address: string): ServerAction<I, T> =>
  async (input, requestId) => {
    const body = new FormData();
    body.set('requestId', requestId);
    for (const [name, value] of Object.entries(input)) {
      const files = (Array.isArray(value) ? value : [value]).filter((one) => one instanceof File);
      for (const file of files) body.append(name, await shrinkPhoto(file));
      if (files.length > 0 || value === undefined || value === null) continue;
      body.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
    }
    return sendFile<T>(address, body, () => undefined);
  };
