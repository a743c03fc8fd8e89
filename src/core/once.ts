/** Asks for each thing once, by its key. A failure, or an answer of nothing, is not kept: the next may be better. */
export function createOnce() {
  const asked = new Map<string, Promise<unknown>>();
  return <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const known = asked.get(key) as Promise<T> | undefined;
    if (known) return known;
    const answer = ask();
    asked.set(key, answer);
    answer.then(
      (value) => value ?? asked.delete(key),
      () => asked.delete(key),
    );
    return answer;
  };
}

/** Makes a value when it is first asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
