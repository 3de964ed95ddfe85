/** Values that are mostly there at once: who has them goes on without waiting for the next turn of the event loop. */

export type Soon<T> = T | Promise<T>;

/** Goes on with a value now if it is there, or when it comes. */
export const after = <T, U>(value: Soon<T>, go: (value: T) => Soon<U>): Soon<U> => (value instanceof Promise ? value.then(go) : go(value));
