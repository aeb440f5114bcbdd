'use server';
import { defineAction } from '@/lib/core/action';
import { correctIdentity } from './correct-identity';
import { endItem } from './end-item';
import { makeBatches } from './make-batches';
import { markBatchSent } from './mark-batch-sent';
import { moveItems } from './move-items';

export const makeBatchesAction = defineAction(makeBatches);
export const markBatchSentAction = defineAction(markBatchSent);
export const correctIdentityAction = defineAction(correctIdentity);
export const moveItemsAction = defineAction(moveItems);
export const endItemAction = defineAction(endItem);
