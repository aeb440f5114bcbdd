import type { Day } from '@/lib/core/clock';
import { approveAllocation } from '@/lib/allocation/approve-allocation';
import { proposeAllocation } from '@/lib/allocation/propose-allocation';
import { approveRemittance } from '@/lib/payments/approve-remittance';
import { payRemittance } from '@/lib/payments/pay-remittance';
import { prepareRemittance } from '@/lib/payments/prepare-remittance';
import { on } from './clock';
import { must } from './must';
import { signed } from './plan-step';
import { remittanceVersion, runVersion } from './rows';
import type { Office } from './staff';

/** Proposed by the collection division, approved by the director. Gives the run's id. */
export async function allocate(office: Office, driveId: string, number: string, day: Day): Promise<string> {
  on(day, 9);
  const { id: runId } = must(await proposeAllocation(office.collection, { driveId }));
  on(day, 15);
  must(
    await approveAllocation(office.leader, {
      runId,
      version: await runVersion(runId),
      ...signed(number, office.leader.name),
    }),
  );
  return runId;
}

/** Prepared and paid by finance, approved by the director, for the prices of the day of payment. */
export async function pay(
  office: Office,
  driveId: string,
  number: string,
  day: Day,
  kind?: 'card' | 'book',
): Promise<string> {
  on(day, 9);
  const { id: remittanceId } = must(
    await prepareRemittance(office.finance, { driveId, priceDay: day, ...(kind ? { kind } : {}) }),
  );
  const at = async () => ({ remittanceId, version: await remittanceVersion(remittanceId) });
  must(await approveRemittance(office.leader, { ...(await at()), ...signed(number, office.leader.name) }));
  on(day, 14);
  must(
    await payRemittance(office.finance, {
      ...(await at()),
      paidOn: day,
      orderNumber: `UNC-${number.split('/')[0]}`,
      bankReference: `FT${day.replaceAll('-', '')}${number.split('/')[0]}`,
    }),
  );
  return remittanceId;
}
