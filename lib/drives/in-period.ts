import { dateToDay, type Day } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import type { DriveRow } from './drive-ref';

/** A day of a plan in draft lies in the plan's period. @throws DomainError invalidInput on the field that holds it */
export function needInPeriod(drive: Pick<DriveRow, 'startsOn' | 'endsOn'>, day: Day, field: string): void {
  if (day < dateToDay(drive.startsOn) || day > dateToDay(drive.endsOn))
    throw new DomainError('invalidInput', undefined, { [field]: 'outsidePeriod' });
}
