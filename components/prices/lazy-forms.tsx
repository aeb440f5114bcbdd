'use client';
import dynamic from 'next/dynamic';

// Loaded only where the reader may send the form.
export const ApproveRuleForm = dynamic(() => import('./approve-rule-form').then((m) => m.ApproveRuleForm));
