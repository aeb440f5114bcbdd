import type { ActionResult, ServerAction } from '@/lib/core/result';

/**
 * A form with files posts to a route handler made by `defineUpload`, since server actions carry no large bodies.
 * Values go as form data (lists by repeating the name), the request id as `requestId`; the answer is an `ActionResult`.
 */
export const uploadAction =
  <I extends Record<string, unknown>, T>(address: string): ServerAction<I, T> =>
  async (input, requestId) => {
    const body = new FormData();
    body.set('requestId', requestId);
    for (const [name, value] of Object.entries(input))
      for (const one of Array.isArray(value) ? value : [value])
        if (one !== undefined && one !== null) body.append(name, one instanceof Blob ? one : String(one));
    const response = await fetch(address, { method: 'POST', body });
    if (response.headers.get('content-type')?.includes('application/json'))
      return (await response.json()) as ActionResult<T>;
    throw Object.assign(new Error('The upload was answered without a result'), { digest: `HTTP ${response.status}` });
  };
