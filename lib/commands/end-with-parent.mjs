/** Loaded into every process we start: it ends when its parent is gone, so that a killed command leaves nothing on its port. */
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid === parent) return;
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 5000);
  }, 500).unref();
}
