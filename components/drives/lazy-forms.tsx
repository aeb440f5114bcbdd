'use client';
import dynamic from 'next/dynamic';

// A form's code is a quarter of a page's: here it comes only where the reader may send the form. So in each `lazy-forms.tsx`.
export const ApproveDriveForm = dynamic(() => import('./approve-drive-form').then((m) => m.ApproveDriveForm));
export const MilestoneControls = dynamic(() => import('./milestone-controls').then((m) => m.MilestoneControls));
