'use client';
import { lazy } from 'react';

/** Inside the frame: whoever is signed in keeps the menu. Drawn when it is needed, like the one outside. */
const NotFoundMessage = lazy(() => import('@/components/frame/not-found-message'));

export default function NotFound() {
  return <NotFoundMessage />;
}
