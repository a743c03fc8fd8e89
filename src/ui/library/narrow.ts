/** Whether a window has too little room for what is drawn, so that lists come first. */
export const isNarrow = (): boolean => globalThis.matchMedia?.('(max-width: 44rem)').matches ?? false;
