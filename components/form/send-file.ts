import type { ActionResult } from '@/lib/core/result';

/**
 * Posts a form with files to a route handler made by `defineUpload` and tells how much has gone up (0–1): `fetch` cannot.
 * Rejects as `runAction` expects: without a `digest` when no answer came, with one when the server failed. `patience`: how many
 * milliseconds to wait for the answer, for small things sent over a bad connection.
 */
export function sendFile<T>(
  address: string,
  body: FormData,
  onSent: (share: number) => void,
  patience = 0,
): Promise<ActionResult<T>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'text';
    request.timeout = patience;
    request.ontimeout = () => reject(new Error('No answer in time'));
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => lengthComputable && onSent(loaded / total);
    request.onerror = () => reject(new Error('No answer'));
    request.onload = () => {
      const isJson = request.getResponseHeader('content-type')?.includes('application/json');
      if (isJson) resolve(JSON.parse(request.responseText) as ActionResult<T>);
      else reject(Object.assign(new Error('Answered without a result'), { digest: `HTTP ${request.status}` }));
    };
    request.send(body);
  });
}
