/* Where an address in an article leads. Browsers drop control characters in it and turn its backslashes. */

const here = new URL('https://this-host.invalid/folder/');

/** Whether a browser takes a picture at this address from the host of the page, wherever the page lies. */
export function isOnThisHost(address: string): boolean {
  const isRelative = !URL.canParse(address) && URL.canParse(address, here);
  return isRelative && new URL(address, here).origin === here.origin;
}

/** Whether a person may follow a link to this address: of this host or the web, to write a mail or to call. */
export function isLinkable(address: string): boolean {
  if (!URL.canParse(address)) return isOnThisHost(address);
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(address).protocol);
}
