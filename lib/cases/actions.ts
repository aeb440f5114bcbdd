'use server';
import { defineAction } from '@/lib/core/action';
import { answerCase } from './answer-case';
import { assignCase } from './assign-case';
import { closeCase } from './close-case';
import { createCase } from './create-case';
import { reopenCase } from './reopen-case';

export const createCaseAction = defineAction(createCase);
export const answerCaseAction = defineAction(answerCase);
export const closeCaseAction = defineAction(closeCase);
export const reopenCaseAction = defineAction(reopenCase);
export const assignCaseAction = defineAction(assignCase);
