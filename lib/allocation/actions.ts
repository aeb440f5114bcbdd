'use server';
import { defineAction } from '@/lib/core/action';
import { approveAllocation } from './approve-allocation';
import { proposeAllocation } from './propose-allocation';
import { rejectAllocation } from './reject-allocation';
import { reverseAllocation } from './reverse-allocation';

export const proposeAllocationAction = defineAction(proposeAllocation);
export const approveAllocationAction = defineAction(approveAllocation);
export const rejectAllocationAction = defineAction(rejectAllocation);
export const reverseAllocationAction = defineAction(reverseAllocation);
