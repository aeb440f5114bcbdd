import { definePublicQuery } from './query';

/** Whether a page can reach the database: the least that any page does. Throws when it cannot. */
export const health = definePublicQuery(async (tx) => {
  await tx.$queryRaw`select 1`;
});
