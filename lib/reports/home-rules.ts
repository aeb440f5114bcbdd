import { type Day, daysBetween } from '@/lib/core/clock';

/** Something that waits for this person. Words: `home.tasks.<code>`. */
export interface Task {
  code: string;
  count: number;
  /** The earliest deadline among what is counted. */
  dueOn: Day | null;
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
