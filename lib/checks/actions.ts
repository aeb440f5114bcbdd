'use server';
import { defineAction } from '@/lib/core/action';
import { decideFinding, reopenFinding } from './decide-finding';
import { decidePair } from './decide-pair';
import { reopenPair } from './reopen-pair';
import { runChecks } from './run-checks';
import { separatePerson } from './separate-person';

export const runChecksAction = defineAction(runChecks);
export const decidePairAction = defineAction(decidePair);
export const reopenPairAction = defineAction(reopenPair);
export const decideFindingAction = defineAction(decideFinding);
export const reopenFindingAction = defineAction(reopenFinding);
export const separatePersonAction = defineAction(separatePerson);
