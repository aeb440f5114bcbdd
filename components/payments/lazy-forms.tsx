'use client';
import dynamic from 'next/dynamic';

// Loaded only where the reader may send the form.
export const ApproveForm = dynamic(() => import('./move-forms').then((m) => m.ApproveForm));
export const RepriceForm = dynamic(() => import('./move-forms').then((m) => m.RepriceForm));
export const PayForm = dynamic(() => import('./move-forms').then((m) => m.PayForm));
export const DocumentForm = dynamic(() => import('./move-forms').then((m) => m.DocumentForm));
