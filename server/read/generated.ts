/** Makes each generated GraphQL class once per process: type-graphql keeps what it has seen for ever. */
export function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

export type GeneratedClass = new () => object;

/** An empty class of a name, to be decorated. */
export function namedClass(name: string): GeneratedClass {
  return { [name]: class {} }[name] as GeneratedClass;
}
