'use client';
import dynamic from 'next/dynamic';

// Loaded only where the reader may send the form.
export const RemarkForm = dynamic(() => import('./remark-form').then((m) => m.RemarkForm));
export const PostListForm = dynamic(() => import('./review-forms').then((m) => m.PostListForm));
export const PostingResultForm = dynamic(() => import('./review-forms').then((m) => m.PostingResultForm));
export const ApproveListForm = dynamic(() => import('./review-forms').then((m) => m.ApproveListForm));
export const ChangeLineForm = dynamic(() => import('./line-form').then((m) => m.ChangeLineForm));
