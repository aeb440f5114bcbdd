'use client';
import dynamic from 'next/dynamic';

// Loaded only where the reader may send the form.
export const PersonStatusForm = dynamic(() => import('./person-status-form').then((m) => m.PersonStatusForm));
