'use client';
import dynamic from 'next/dynamic';

// Loaded only where the reader may send the form.
export const EndRoleForm = dynamic(() => import('./users/end-role-form').then((m) => m.EndRoleForm));
export const DisableSecondFactorForm = dynamic(() =>
  import('./disable-second-factor-form').then((m) => m.DisableSecondFactorForm),
);
export const EnableSecondFactorForm = dynamic(() =>
  import('./enable-second-factor-form').then((m) => m.EnableSecondFactorForm),
);
export const AskResetForm = dynamic(() => import('./ask-reset-form').then((m) => m.AskResetForm));
