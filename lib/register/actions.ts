'use server';
import { defineAction } from '@/lib/core/action';
import { proposeErasure } from './propose-erasure';
import { revealPerson } from './reveal-person';
import { setPersonStatus } from './set-person-status';
import { approveErasure, rejectErasure, withdrawErasure } from './settle-erasure';

export const setPersonStatusAction = defineAction(setPersonStatus);
export const revealPersonAction = defineAction(revealPerson);
export const proposeErasureAction = defineAction(proposeErasure);
export const approveErasureAction = defineAction(approveErasure);
export const rejectErasureAction = defineAction(rejectErasure);
export const withdrawErasureAction = defineAction(withdrawErasure);
