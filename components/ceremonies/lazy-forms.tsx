'use client';
import dynamic from 'next/dynamic';

// Loaded only where the reader may send the form.
export const ReportForm = dynamic(() => import('./report-form').then((m) => m.ReportForm));
