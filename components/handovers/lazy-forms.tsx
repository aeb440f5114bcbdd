'use client';
import dynamic from 'next/dynamic';

// Loaded only where the reader may send the form.
export const NewSignoff = dynamic(() => import('./new-signoff').then((m) => m.NewSignoff));
