'use client';
import dynamic from 'next/dynamic';

// Loaded only where the reader may send the form.
export const PersonStatusForm = dynamic(() => import('./person-status-form').then((m) => m.PersonStatusForm));
export const ProposeErasureForm = dynamic(() => import('./propose-erasure-form').then((m) => m.ProposeErasureForm));
export const ApproveErasureForm = dynamic(() => import('./approve-erasure-form').then((m) => m.ApproveErasureForm));
