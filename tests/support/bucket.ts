import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export const KEYS = { id: 'a-key', secret: 'a-secret-of-the-tests', region: 'hanoi' };

const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');
const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest();

/** The signature that this request must have, by AWS's own description of Signature Version 4. */
function signatureOf(request: IncomingMessage, signed: string[], date: string): string {
  const headers = signed.map((name) => `${name}:${String(request.headers[name]).trim()}\n`).join('');
  const payload = String(request.headers['x-amz-content-sha256']);
  const canonical = [request.method, request.url, '', headers, signed.join(';'), payload].join('\n');
  const day = date.slice(0, 8);
  const scope = `${day}/${KEYS.region}/s3/aws4_request`;
  const key = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${KEYS.secret}`, day), KEYS.region));
  return hmac(key, `AWS4-HMAC-SHA256\n${date}\n${scope}\n${sha256(canonical)}`).toString('hex');
}

/** A bucket over HTTP that believes no request without a right signature, nor bytes that are not what they are said to be. */
export async function startBucket() {
  const objects = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      const given = /SignedHeaders=([^,]+), *Signature=([0-9a-f]+)/.exec(request.headers.authorization ?? '');
      const right = given && signatureOf(request, given[1]!.split(';'), String(request.headers['x-amz-date']));
      const path = request.url ?? '';
      if (!right || right !== given[2]) return response.writeHead(403).end();
      if (request.method === 'PUT') {
        if (request.headers['x-amz-content-sha256'] !== sha256(body)) return response.writeHead(400).end();
        objects.set(path, body);
        return response.writeHead(200).end();
      }
      const found = objects.get(path);
      if (!found) return response.writeHead(404).end();
      if (request.method === 'DELETE') objects.delete(path);
      return response
        .writeHead(request.method === 'DELETE' ? 204 : 200)
        .end(request.method === 'GET' ? found : undefined);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { endpoint, objects, stop: () => new Promise((done) => server.close(done)) };
}
