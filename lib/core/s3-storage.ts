import { AwsClient } from 'aws4fetch';
import type { Storage } from './storage';

/**
 * An S3-compatible bucket (AWS, MinIO, Ceph), addressed by path, where S3_BUCKET and its keys are set; null else. Uploads carry the
 * SHA-256 that they are named by, so the server itself refuses bytes that were changed on the way.
 */
export function s3Storage(): Storage | null {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = process.env;
  if (!bucket || !accessKeyId || !secretAccessKey) return null;
  const region = process.env.S3_REGION || 'us-east-1';
  const endpoint = (process.env.S3_ENDPOINT || `https://s3.${region}.amazonaws.com`).replace(/\/$/, '');
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 });

  const ask = async (method: string, sha256: string, more: RequestInit = {}): Promise<Response> => {
    const url = `${endpoint}/${bucket}/${sha256.slice(0, 2)}/${sha256}`;
    const response = await client.fetch(url, { method, signal: AbortSignal.timeout(30_000), ...more });
    if (response.ok || (method === 'DELETE' && response.status === 404)) return response;
    throw new Error(`the file storage answers ${response.status} to ${method} ${sha256}`);
  };
  return {
    async put(sha256, bytes) {
      await ask('PUT', sha256, { body: new Uint8Array(bytes), headers: { 'x-amz-content-sha256': sha256 } });
    },
    get: async (sha256) => Buffer.from(await (await ask('GET', sha256)).arrayBuffer()),
    async remove(sha256) {
      await ask('DELETE', sha256);
    },
  };
}
