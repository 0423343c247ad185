/** One piece of work after the other, in the order of asking; one that fails does not hold up the next. */
export const createTurns = () => {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    busy: (): boolean => waiting > 0,
    take: <T>(work: () => Promise<T>): Promise<T> => {
      waiting += 1;
      const done = last.then(work).finally(() => {
        waiting -= 1;
      });
      last = done.catch(() => undefined);
      return done;
    },
  };
};

/** A door that is open but for moments: who comes meanwhile waits. */
export const createGate = () => {
  let open: Promise<void> | undefined;
  let unlatch = (): void => undefined;
  return {
    shut: (): void => {
      open ??= new Promise((resolve) => {
        unlatch = resolve;
      });
    },
    release: (): void => {
      unlatch();
      open = undefined;
    },
    pass: (): Promise<void> => open ?? Promise.resolve(),
  };
};
