'use server';
import { defineAction } from '@/lib/core/action';
import { issueLetters, voidLetter } from './issue-letters';

export const issueLettersAction = defineAction(issueLetters);
export const voidLetterAction = defineAction(voidLetter);
