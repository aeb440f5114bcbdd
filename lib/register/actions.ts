'use server';
import { defineAction } from '@/lib/core/action';
import { revealPerson } from './reveal-person';
import { setPersonStatus } from './set-person-status';

export const setPersonStatusAction = defineAction(setPersonStatus);
export const revealPersonAction = defineAction(revealPerson);
