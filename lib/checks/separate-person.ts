import { defineCommand } from '@/lib/core/command';
import { separateRecord } from './join-people';
import { PersonRef } from './schema';

/**
 * Undoes a join of two records that proved wrong, also when the verdict behind it cannot be taken back any more since the list is
 * approved. Items, lines and cases stay with the record that they were given on. DomainError nothingToDo.
 */
export const separatePerson = defineCommand({
  name: 'person.separate',
  permission: 'person.edit',
  input: PersonRef,
  async run(ctx, { personId }) {
    await separateRecord(ctx, personId);
    return { personId };
  },
});
