'use server';
import { defineAction } from '@/lib/core/action';
import { changeSponsor } from './change-sponsor';
import { createSponsor } from './create-sponsor';
import { restoreSponsor, retireSponsor } from './retire-sponsor';

export const createSponsorAction = defineAction(createSponsor);
export const changeSponsorAction = defineAction(changeSponsor);
export const retireSponsorAction = defineAction(retireSponsor);
export const restoreSponsorAction = defineAction(restoreSponsor);
