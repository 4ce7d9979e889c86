/** A complete address of the web, as people write it. */
export const webAddressForm = /^https?:\/\/[^\s\\]+$/u;

/** The path of a file of this site, from the page's folder, in no way that a browser takes for another host. */
export const ownFileForm = /^(?![a-z][a-z\d+.-]*:|[/\p{Cc}])[^\s\\]+$/iu;
