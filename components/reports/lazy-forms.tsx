'use client';
import dynamic from 'next/dynamic';

// Loaded only where the reader may send the form.
export const PublishForm = dynamic(() => import('./publish-form').then((m) => m.PublishForm));
