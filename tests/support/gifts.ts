import type { Actor } from '@/lib/access/actor-type';
import { vietnamDay } from '@/lib/core/clock';
import type { ActionResult } from '@/lib/core/result';
import { receiveMoney } from '@/lib/funds/receive-money';
import { recordPledge } from '@/lib/funds/record-pledge';
import { createSponsor } from '@/lib/sponsors/create-sponsor';

/** The value of a command that must succeed; its refusal as the failure of the test. */
export function done<T>(result: ActionResult<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
}

/** Presses again while the machine is too busy to begin: what a person is told to do. */
export async function insist<T>(press: () => Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  for (;;) {
    const answer = await press();
    if (answer.ok || answer.code !== 'busy') return answer;
  }
}

/** A giver, by the command that the page runs. */
export const giveSponsor = async (actor: Actor, more: Partial<Parameters<typeof createSponsor>[1]> = {}) =>
  done(await createSponsor(actor, { kind: 'organisation', name: 'Công ty Cổ phần Sông Cầu', ...more })).sponsorId;

/** A pledge of money with its fund. `amount` in đồng. */
export const givePledge = async (
  actor: Actor,
  sponsorId: string,
  amount: bigint,
  more: Partial<Parameters<typeof recordPledge>[1]> = {},
) =>
  done(
    await recordPledge(actor, {
      sponsorId,
      kind: 'money',
      amount: String(amount),
      pledgedOn: vietnamDay(),
      ...more,
    }),
  );

/** Money received for a pledge by transfer, today. */
export const giveMoney = async (actor: Actor, pledgeId: string, amount: bigint) =>
  done(
    await receiveMoney(actor, {
      pledgeId,
      amount: String(amount),
      method: 'transfer',
      receivedOn: vietnamDay(),
      acceptMore: true,
    }),
  );

/** A sponsor with a pledge that was paid in full: `{ sponsorId, pledgeId, fundId, code }`. */
export async function giveFund(actor: Actor, amount: bigint, more: Partial<Parameters<typeof recordPledge>[1]> = {}) {
  const sponsorId = await giveSponsor(actor);
  const pledge = await givePledge(actor, sponsorId, amount, more);
  await giveMoney(actor, pledge.pledgeId, amount);
  return { sponsorId, ...pledge };
}
