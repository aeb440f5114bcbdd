import { NotFoundMessage } from '@/components/frame/not-found-message';
import { PublicFrame } from '@/components/frame/public-frame';

export default function NotFound() {
  return (
    <PublicFrame>
      <NotFoundMessage />
    </PublicFrame>
  );
}
