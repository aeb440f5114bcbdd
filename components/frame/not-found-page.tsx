import NotFoundMessage from './not-found-message';
import { PublicFrame } from './public-frame';

/** For an address that is none. */
export default function NotFoundPage() {
  return (
    <PublicFrame>
      <NotFoundMessage />
    </PublicFrame>
  );
}
