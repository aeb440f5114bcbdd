/** Rejects, as if no answer came, when there is none in time: a phone may keep a dead connection open for minutes. */
export function inTime<T>(answer: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time')), patience);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
