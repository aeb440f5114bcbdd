'use client';
import dynamic from 'next/dynamic';

// Loaded only where the reader may send the form.
export const AttemptForm = dynamic(() => import('./attempt-form').then((m) => m.AttemptForm));
export const HandOverForm = dynamic(() => import('./hand-over-form').then((m) => m.HandOverForm));
export const NewSignoff = dynamic(() => import('./new-signoff').then((m) => m.NewSignoff));
