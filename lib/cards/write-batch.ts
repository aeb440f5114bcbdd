import { provinceOf } from '@/lib/access/actor-type';
import type { Ctx } from '@/lib/core/command';
import type { DriveRow } from '@/lib/drives/drive-ref';
import { wardNames } from '@/lib/places/wards';
import { targetGroup } from '@/lib/prices/groups';
import { keptBaseSalary, keptStateRate } from '@/lib/prices/read-back';
import type { BatchHead } from './batch-head';
import { writeD03 } from './d03';
import { writeD05 } from './d05';
import type { FormItem } from './form-items';
import { bookOff, bookRow, cardOff, cardRow, paidFor } from './form-rows';
import type { BatchForm } from './rules';
import type { Decrease } from './waiting-decreases';

/** Forms of the insurer are in Vietnamese whatever the reader's language. */
const PAID_FROM = 'Nguồn tài trợ';

export interface BatchToWrite {
  form: BatchForm;
  number: number;
  groupCode: string;
  items: FormItem[];
  decreases: Decrease[];
}

/** The XLSX of a batch. Amounts and rates are those that were paid, read back from the rows of the remittances. */
export async function writeBatch(ctx: Ctx, drive: DriveRow, batch: BatchToWrite): Promise<Uint8Array> {
  const provinceCode = provinceOf(ctx.actor);
  const office = await ctx.tx.provinceSetting.findUniqueOrThrow({ where: { provinceCode } });
  const everybody = [...batch.items, ...batch.decreases.map(({ one }) => one)];
  const wardOf = await wardNames(
    ctx.tx,
    everybody.map(({ item }) => item.wardCode),
    'vi',
  );
  const ward = ({ item }: FormItem) => wardOf(item.wardCode);
  const head: BatchHead = {
    unitName: office.agencyName,
    unitCode: provinceCode,
    taxCode: office.taxCode || null,
    address: office.address,
    phone: office.phone || null,
    email: office.email || null,
    drive: drive.name,
    driveCode: drive.planNumber,
    batchNumber: batch.number,
    day: ctx.today,
    group: targetGroup(batch.groupCode)?.vi ?? batch.groupCode,
    paidFrom: PAID_FROM,
  };
  if (batch.form === 'D05-TS')
    return writeD05({
      head,
      increases: batch.items.map((one) => bookRow(one, ward(one))),
      decreases: batch.decreases.map((off) => bookOff(off, ward(off.one))),
    });
  const { lines } = paidFor(everybody[0]!);
  return writeD03({
    head,
    baseSalary: keptBaseSalary(lines),
    stateSupport: keptStateRate(lines),
    increases: batch.items.map((one) => cardRow(one, ward(one))),
    decreases: batch.decreases.map((off) => cardOff(off, ward(off.one))),
  });
}
