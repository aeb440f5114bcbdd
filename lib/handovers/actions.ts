'use server';
import { defineAction } from '@/lib/core/action';
import { createSignoffList } from './create-signoff';
import { recordAttempt } from './record-attempt';
import { reverseHandover } from './reverse-handover';

export const recordAttemptAction = defineAction(recordAttempt);
export const reverseHandoverAction = defineAction(reverseHandover);
export const createSignoffAction = defineAction(createSignoffList);
