'use client';
import dynamic from 'next/dynamic';

// Loaded only where the reader may send the form.
export const ApproveDecisionForm = dynamic(() => import('./approve-decision-form').then((m) => m.ApproveDecisionForm));
