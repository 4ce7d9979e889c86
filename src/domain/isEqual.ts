/** Whether two JSON values are equal. The order of fields does not matter. Stops at the first difference. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, index) => isEqual(value, other[index]))
    );
  }
  if (!isObject(one) || !isObject(other)) return false;
  const fields = fieldsOf(one);
  return (
    fields.length === fieldsOf(other).length &&
    fields.every((field) => Object.hasOwn(other, field) && isEqual(one[field], other[field]))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The fields that have a value: JSON knows no other ones. */
function fieldsOf(object: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(object).filter((field) => object[field] !== undefined);
}
