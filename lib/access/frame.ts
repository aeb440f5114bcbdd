import { defineAccountRead } from '@/lib/core/public-command';

/** Whether the invented demo is loaded: pages without a sign-in carry its banner too. */
export const holdsDemo = defineAccountRead(
  async (tx) => (await tx.provinceSetting.count({ where: { demo: true } })) > 0,
);
