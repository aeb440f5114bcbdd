import { NotFoundMessage } from '@/components/frame/not-found-message';

/** Inside the frame: whoever is signed in keeps the menu. */
export default function NotFound() {
  return <NotFoundMessage />;
}
