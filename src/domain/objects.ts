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
