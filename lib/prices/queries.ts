import { provinceOf } from '@/lib/access/actor-type';
import { can } from '@/lib/access/permissions';
import { approvalView } from '@/lib/core/approval';
import { dateToDay, type Day } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { defineQuery } from '@/lib/core/query';
import { findRule } from './find-rule';
import { loadPriceRules } from './load-rules';
import { priceBook } from './price-book';
import { priceCard } from './rules';
import { PRICE_KINDS, type PriceKind, type PriceRule, type Quote } from './rule-types';

/** The rule in force on a day for each kind and key, with the number of rules that its history has. */
export interface RuleInForce extends PriceRule {
  history: number;
}

export const listRulesInForce = defineQuery('price.read', async ({ tx, actor, today }, asked?: Day) => {
  const provinceCode = provinceOf(actor);
  const day = asked ?? today;
  const rules = await loadPriceRules(tx, provinceCode);
  const keys = new Map(rules.map((rule) => [`${rule.kind} ${rule.key}`, rule]));
  const inForce = [...keys.values()].flatMap(({ kind, key }): RuleInForce[] => {
    const rule = findRule({ rules, day, provinceCode }, kind, key);
    const history = rules.filter((one) => one.kind === kind && one.key === key).length;
    return rule ? [{ ...rule, history }] : [];
  });
  const order = (rule: PriceRule) => PRICE_KINDS.indexOf(rule.kind);
  return {
    day,
    rules: inForce.sort((a, b) => order(a) - order(b) || a.key.localeCompare(b.key)),
    mayPropose: can(actor.role, 'price.propose'),
    mayApprove: can(actor.role, 'price.approve'),
  };
});

/** Every rule of one kind and key, the newest first, with who proposed and approved it. */
export const getRuleHistory = defineQuery('price.read', async ({ tx, actor, today }, kind: PriceKind, key: string) => {
  const rows = await tx.priceRule.findMany({
    where: { kind, key, OR: [{ provinceCode: null }, { provinceCode: provinceOf(actor) }] },
    orderBy: [{ validFrom: 'desc' }, { createdAt: 'desc' }],
  });
  return { today, rows: await withNames(tx, rows) };
});

/** Rules that wait for the leader. */
export const listProposedRules = defineQuery('price.read', async ({ tx, actor }) => {
  const rows = await tx.priceRule.findMany({
    where: { provinceCode: provinceOf(actor), state: 'proposed' },
    orderBy: { createdAt: 'asc' },
  });
  return {
    rows: await withNames(tx, rows),
    mayPropose: can(actor.role, 'price.propose'),
    mayApprove: can(actor.role, 'price.approve'),
  };
});

type Tx = Parameters<typeof loadPriceRules>[0];
type Row = Awaited<ReturnType<Tx['priceRule']['findMany']>>[number];

async function withNames(tx: Tx, rows: Row[]) {
  const ids = rows
    .flatMap(({ proposedById, approvedById }) => [proposedById, approvedById])
    .filter((id) => id !== null);
  const users = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const approvals = await tx.approval.findMany({ where: { subjectId: { in: rows.map(({ id }) => id) } } });
  const approvalOf = (ruleId: string) => approvals.find(({ subjectId }) => subjectId === ruleId);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as PriceKind,
    key: row.key,
    value: row.value,
    validFrom: dateToDay(row.validFrom),
    validTo: row.validTo && dateToDay(row.validTo),
    national: row.provinceCode === null,
    source: row.source,
    state: row.state,
    proposedBy: row.proposedById ? (names.get(row.proposedById) ?? null) : null,
    approvedBy: row.approvedById ? (names.get(row.approvedById) ?? null) : null,
    approval: approvalOf(row.id) ? approvalView(approvalOf(row.id)!) : null,
  }));
}
export type RuleRow = Awaited<ReturnType<typeof withNames>>[number];

export interface Calculation {
  item: 'card' | 'book';
  groupCode: string;
  months: number;
  householdOrder: number;
  day: Day;
  /** Đồng a month, for a book; the poverty line when not given. */
  income: bigint | null;
}

/** The price of one item by the rules of a day, or the rule that is missing. */
export const calculatePrice = defineQuery(
  'price.read',
  async ({ tx, actor }, asked: Calculation): Promise<{ quote: Quote | null; refused: DomainError | null }> => {
    const provinceCode = provinceOf(actor);
    const question = { ...asked, rules: await loadPriceRules(tx, provinceCode), provinceCode };
    try {
      const quote =
        asked.item === 'card'
          ? priceCard(question)
          : priceBook({ ...question, ...(asked.income === null ? {} : { monthlyIncome: asked.income }) });
      return { quote, refused: null };
    } catch (error) {
      if (error instanceof DomainError) return { quote: null, refused: error };
      throw error;
    }
  },
);
