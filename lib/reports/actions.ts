'use server';
import { defineAction } from '@/lib/core/action';
import { issueReport } from './issue-report';
import { publishStatement } from './publish-statement';
import { voidReport } from './void-report';

export const publishStatementAction = defineAction(publishStatement);
export const voidReportAction = defineAction(voidReport);
export const issueReportAction = defineAction(issueReport);
