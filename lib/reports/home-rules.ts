import { type Day, daysBetween } from '@/lib/core/clock';
import type { Prisma } from '@/lib/generated/prisma/client';
import { paths } from '@/lib/paths';

/** Which rows wait for somebody, and where they are seen to. Words: `home.tasks.<code>`. */
export interface Source {
  code: string;
  /** One row for each thing that waits: "driveId", id, due, label, "wardCode"; each but id may be null. "labelEn" where there is one. */
  rows: Prisma.Sql;
  /** The page of one thing, where it has one. */
  one?: (found: Found) => string;
  /** The page that lists exactly the rows that are counted; where there is none, `/waiting/<code>` lists them. */
  all?: (driveId: string) => string;
  /** Counted by thing and not by drive: lines of a list. */
  byThing?: true;
}

export interface Found {
  driveId: string;
  id: string;
}

/** Something that waits for this person: a number, a deadline, a button. */
export interface Task {
  code: string;
  count: number;
  /** The earliest deadline among what is counted. */
  dueOn: Day | null;
  driveId: string | null;
  href: string;
}

const MOST = 3;

/** At most three: what has a deadline first, the nearest (or most overdue) first; then as listed, most important first. */
export function mostUrgent(tasks: readonly Task[], today: Day): Task[] {
  const days = (task: Task): number => (task.dueOn === null ? Number.MAX_SAFE_INTEGER : daysBetween(today, task.dueOn));
  return tasks
    .map((task, order) => ({ task, order }))
    .filter(({ task }) => task.count > 0)
    .sort((a, b) => days(a.task) - days(b.task) || a.order - b.order)
    .slice(0, MOST)
    .map(({ task }) => task);
}

/** Where the button leads: to the thing itself where it is the only one, else to the rows that were counted. */
export function hrefOf({ code, one, all, byThing }: Source, count: number, first: Found): string {
  if (one && (count === 1 || byThing)) return one(first);
  return all ? all(first.driveId) : paths.waiting(code, first.driveId);
}
