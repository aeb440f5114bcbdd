import type { Day } from '@/lib/core/clock';
import { receiveMoney } from '@/lib/funds/receive-money';
import { recordPledge } from '@/lib/funds/record-pledge';
import { createSponsor } from '@/lib/sponsors/create-sponsor';
import { on } from './clock';
import { must } from './must';
import type { Office } from './staff';

export interface Giver {
  kind: 'organisation' | 'person' | 'internalFund' | 'collective';
  name: string;
  nameEn?: string;
  contactName?: string;
  legalRep?: string;
  legalRepTitle?: string;
  language?: 'vi' | 'en' | 'ko';
  anonymous?: boolean;
  address?: string;
}

export const addSponsor = async (office: Office, giver: Giver): Promise<string> =>
  must(await createSponsor(office.finance, giver)).sponsorId;

export interface Gift {
  sponsorId: string;
  driveId: string;
  amount: bigint;
  pledgedOn: Day;
  wardCodes?: string[];
  groupCodes?: string[];
  itemKinds?: ('card' | 'book')[];
  /** Money that came: day, share of the amount in percent, and how. */
  received: { on: Day; percent: bigint; method?: 'transfer' | 'cash' }[];
}

let reference = 1000;

/** A pledge and what came of it, each on its day. Gives the pledge's id. */
export async function give(office: Office, gift: Gift): Promise<string> {
  on(gift.pledgedOn);
  const { pledgeId } = must(
    await recordPledge(office.finance, {
      sponsorId: gift.sponsorId,
      driveId: gift.driveId,
      kind: 'money',
      amount: String(gift.amount),
      pledgedOn: gift.pledgedOn,
      wardCodes: gift.wardCodes ?? [],
      groupCodes: gift.groupCodes ?? [],
      itemKinds: gift.itemKinds ?? [],
    }),
  );
  for (const part of gift.received) {
    on(part.on, 10);
    const method = part.method ?? 'transfer';
    must(
      await receiveMoney(office.finance, {
        pledgeId,
        amount: String((gift.amount * part.percent) / 100n),
        method,
        receivedOn: part.on,
        bankReference: method === 'transfer' ? `FT${part.on.replaceAll('-', '')}${(reference += 7)}` : '',
      }),
    );
  }
  return pledgeId;
}
