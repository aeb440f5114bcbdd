'use client';
import { lazy } from 'react';

/** Every page is sent with what would stand there if it were not found: only by name, therefore, and drawn when it is needed. */
const NotFoundPage = lazy(() => import('@/components/frame/not-found-page'));

export default function NotFound() {
  return <NotFoundPage />;
}
