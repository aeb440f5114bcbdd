'use server';
import { defineAction } from '@/lib/core/action';
import { changeBaseOffice, createBaseOffice } from './save-base-office';

export const createBaseOfficeAction = defineAction(createBaseOffice);
export const changeBaseOfficeAction = defineAction(changeBaseOffice);
