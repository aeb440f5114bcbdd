import { Client } from 'pg';
import type { Actor } from '@/lib/access/actor-type';
import { urls } from './database';

interface Sent {
  text: string;
  values: unknown[];
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: PlanNode[];
}

/** Reads that the product sends to the server while `work` runs, as they are sent: under Prisma, in the driver. */
export async function capture(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const { query } = Client.prototype;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const [first, second] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined];
    const text = typeof first === 'string' ? first : first?.text;
    const values = typeof first === 'string' ? second : (first?.values ?? second);
    if (/^\s*(select|with)\b/i.test(text) && !/set_config/.test(text))
      sent.push({ text, values: Array.isArray(values) ? values : [] });
    return (query as (...given: unknown[]) => unknown).apply(this, args);
  } as typeof query;
  try {
    await work();
  } finally {
    Client.prototype.query = query;
  }
  return sent;
}

const flat = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flat)];

/**
 * Explains these reads under the actor's own role and policies, where reading a whole table is the last resort of the planner.
 * @returns what is read from end to end all the same: large tables without an index condition
 */
export async function readsWhole(actor: Actor, sent: readonly Sent[], large: readonly string[]): Promise<string[]> {
  const client = new Client({ connectionString: urls.app });
  await client.connect();
  const faults: string[] = [];
  try {
    await client.query('begin');
    await client.query(
      `select set_config('role', tt.role_name($1), true), set_config('app.user', $2, true), set_config('app.province', $3, true),
              set_config('app.wards', $4, true), set_config('app.sponsors', $5, true), set_config('enable_seqscan', 'off', true)`,
      [actor.placeRole, actor.userId, actor.provinceCode ?? '', actor.wardCodes.join(','), actor.sponsorIds.join(',')],
    );
    for (const { text, values } of sent) {
      const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>({
        text: `explain (format json) ${text}`,
        values,
      });
      for (const node of flat(rows[0]!['QUERY PLAN'][0]!.Plan)) {
        const table = node['Relation Name'];
        if (!table || !large.includes(table) || node['Node Type'] === 'Bitmap Heap Scan') continue;
        if (!node['Index Cond'])
          faults.push(`${table}: ${node['Node Type']} ${node['Index Name'] ?? ''}: ${text.slice(0, 160)}`);
      }
    }
    await client.query('rollback');
  } finally {
    await client.end();
  }
  return [...new Set(faults)];
}
