/**
 * The name of a copy of the app on its host: its folder's path, decoded, without a file name. Databases, keys
 * and channels bear it, so that two copies on one host stay apart.
 */
export function copyNameOf(address: string): string {
  const folder = new URL(address).pathname.replace(/[^/]*$/u, '');
  try {
    return decodeURI(folder);
  } catch {
    return folder;
  }
}

/** Whether two addresses belong to the same copy; false if one can't be read. */
export function isOfSameCopy(one: string, other: string): boolean {
  return isOfSameHost(one, other) && copyNameOf(one) === copyNameOf(other);
}

/** Whether two addresses have the same origin; false if one can't be read. */
export function isOfSameHost(one: string, other: string): boolean {
  return URL.canParse(one) && URL.canParse(other) && new URL(one).origin === new URL(other).origin;
}
