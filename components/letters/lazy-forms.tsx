'use client';
import dynamic from 'next/dynamic';

// Loaded only where the reader may send the form.
export const IssueForm = dynamic(() => import('./issue-form').then((m) => m.IssueForm));
