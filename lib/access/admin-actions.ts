'use server';
import { defineAction } from '@/lib/core/action';
import { answerExport } from './answer-export';
import { rerunJob } from './rerun-job';
import { saveSettings } from './settings';
import { rerunSystemJob } from './system-jobs';

export const answerExportAction = defineAction(answerExport);
export const rerunJobAction = defineAction(rerunJob);
export const rerunSystemJobAction = defineAction(rerunSystemJob);
export const saveSettingsAction = defineAction(saveSettings);
