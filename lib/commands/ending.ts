/** How a command ends: by itself, by a signal, or because whoever started it is gone. What was begun is undone, last first. */
import { describeFailure } from './messages';

const tasks: (() => unknown)[] = [];
let ending: Promise<void> | undefined;

/** Registers what to stop or remove when this command ends, whichever way. */
export const atEnd = (task: () => unknown): void => void tasks.push(task);

/** Stops everything that was registered; a second call waits for the first. */
export const end = (): Promise<void> => (ending ??= undoAll());

async function undoAll(): Promise<void> {
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    try {
      await task();
    } catch (error) {
      console.error(describeFailure(error));
    }
  }
}

/** Resolves when the operator asks us to stop. Further signals change nothing: stopping has its own time limits. */
export const stopRequested: Promise<NodeJS.Signals> = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
  const starter = Number(process.env.STARTED_BY);
  if (starter) setInterval(() => process.ppid !== starter && resolve('SIGTERM'), 500).unref();
});
