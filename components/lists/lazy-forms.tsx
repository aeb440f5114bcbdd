'use client';
import dynamic from 'next/dynamic';

// Loaded only where the reader may send the form.
export const RemarkForm = dynamic(() => import('./remark-form').then((m) => m.RemarkForm));
