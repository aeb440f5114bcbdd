import { health } from '@/lib/core/health';

/** For balancers and monitors: answers when the database does. Also the bare page that `npm run bench` compares others with. */
export default async function HealthPage() {
  await health();
  return <p>OK</p>;
}
