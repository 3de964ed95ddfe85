/** Remembers what a pure function gave for its last keys: what was remembered first is forgotten first. */
export const memoise = <K, V>(atMost: number, make: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const [oldest] = known.size >= atMost ? known.keys() : [];
    if (oldest !== undefined) known.delete(oldest);
    const made = make(key);
    known.set(key, made);
    return made;
  };
};
