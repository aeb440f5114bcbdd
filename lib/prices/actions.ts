'use server';
import { defineAction } from '@/lib/core/action';
import { approveRule } from './approve-rule';
import { proposeRule } from './propose-rule';
import { revokeRule } from './revoke-rule';
import { withdrawRule } from './withdraw-rule';

export const proposeRuleAction = defineAction(proposeRule);
export const approveRuleAction = defineAction(approveRule);
export const withdrawRuleAction = defineAction(withdrawRule);
export const revokeRuleAction = defineAction(revokeRule);
