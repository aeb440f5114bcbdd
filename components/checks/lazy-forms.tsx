'use client';
import dynamic from 'next/dynamic';

// Loaded only where the reader may send the form.
export const DecidePairForm = dynamic(() => import('./decide-pair-form').then((m) => m.DecidePairForm));
