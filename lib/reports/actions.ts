'use server';
import { defineAction } from '@/lib/core/action';
import { issueReport } from './issue-report';
import { publishStatement } from './publish-statement';

export const publishStatementAction = defineAction(publishStatement);
export const issueReportAction = defineAction(issueReport);
