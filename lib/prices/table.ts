import { CalculatorInput, DayFilter, PriceKindFilter } from './schema';

/** The rules in force: the day and the kind stand in the address. */
export const RULE_TABLE = { sorts: ['kind'] as const, filters: { day: DayFilter, kind: PriceKindFilter } };

/** The calculator's question in the address. */
export const CALCULATOR = { sorts: ['item'] as const, filters: CalculatorInput };
