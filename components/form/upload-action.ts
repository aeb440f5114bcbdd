import type { ActionResult, ServerAction } from '@/lib/core/result';

/**
 * A form with files posts to a route handler made by `defineUpload`, since server actions carry no large bodies.
 * Values go as form data (files by repeating the name, other lists as JSON), the request id as `requestId`; the answer
 * is an `ActionResult`.
 */
export const uploadAction =
  <I extends Record<string, unknown>, T>(address: string): ServerAction<I, T> =>
  async (input, requestId) => {
    const body = new FormData();
    body.set('requestId', requestId);
    for (const [name, value] of Object.entries(input)) {
      if (value === undefined || value === null) continue;
      if (value instanceof Blob) body.append(name, value);
      else if (Array.isArray(value) && value[0] instanceof Blob)
        for (const file of value) body.append(name, file as Blob);
      else body.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
    }
    const response = await fetch(address, { method: 'POST', body });
    if (response.headers.get('content-type')?.includes('application/json'))
      return (await response.json()) as ActionResult<T>;
    throw Object.assign(new Error('The upload was answered without a result'), { digest: `HTTP ${response.status}` });
  };
