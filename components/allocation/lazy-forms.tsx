'use client';
import dynamic from 'next/dynamic';

// Loaded only where the reader may send the form.
export const ProposeForm = dynamic(() => import('./propose-form').then((m) => m.ProposeForm));
export const ApproveForm = dynamic(() => import('./approve-form').then((m) => m.ApproveForm));
