/* Rules for the addresses that content gives. Browsers drop control characters and turn backslashes in them. */

/** A complete address of the web, as people write it. */
export const webAddressForm = /^https?:\/\/[^\s\\\p{Cc}]+$/u;

/** The path of a file of this site, from the page's folder. */
export const ownFileForm = /^(?![a-z][a-z\d+.-]*:|\/)[^\s\\\p{Cc}]+$/iu;

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
