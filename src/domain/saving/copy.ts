/**
 * The name of a copy of the app on its host: its folder's path, decoded, in lower case, without a file name.
 * Databases, keys and channels have it, so that two copies on one host stay apart. Some hosts answer the same
 * folder in upper and lower case; hardly any has two folders that differ in that alone.
 */
export function copyNameOf(address: string): string {
  const folder = new URL(address).pathname.replace(/[^/]*$/u, '');
  try {
    return decodeURI(folder).toLowerCase();
  } catch {
    return folder.toLowerCase();
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
