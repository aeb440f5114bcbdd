'use client';
import dynamic from 'next/dynamic';

// Loaded only where the reader may send the form.
export const MarkSentForm = dynamic(() => import('./mark-sent-form').then((m) => m.MarkSentForm));
export const IdentityForm = dynamic(() => import('./identity-form').then((m) => m.IdentityForm));
export const EndItemForm = dynamic(() => import('./end-item-form').then((m) => m.EndItemForm));
export const AnswerUpload = dynamic(() => import('./answer-upload').then((m) => m.AnswerUpload));
