'use client';
import dynamic from 'next/dynamic';

// Loaded only where the reader may send the form.
export const AnswerForm = dynamic(() => import('./case-forms').then((m) => m.AnswerForm));
export const AssignForm = dynamic(() => import('./case-forms').then((m) => m.AssignForm));
