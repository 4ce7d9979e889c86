/** Whether two JSON values are equal. The order of fields does not matter. */
export function isEqual(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}

/** A copy of an object without some of its fields. */
export function without<T extends object, K extends keyof T>(
  object: T,
  ...fields: readonly K[]
): Omit<T, K> {
  const copy: Partial<T> = { ...object };
  for (const field of fields) delete copy[field];
  return copy as Omit<T, K>;
}

/** Looks up an outside id among a record's own keys, so that `constructor` finds nothing. */
export function ownOf<T>(
  record: Readonly<Record<string, T>> | undefined,
  id: string,
): T | undefined {
  return record !== undefined && Object.hasOwn(record, id) ? record[id] : undefined;
}
