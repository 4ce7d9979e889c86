/** Where a saved file says that it was made. */
export interface Origin {
  /** The address in characters that cannot disguise it, without user names and anything after "?" or "#". */
  readonly text: string;
  /** The host, with its port if it has one; null if the text is no address of a website. */
  readonly host: string | null;
  /** Whether it may be offered as a link. */
  readonly isLink: boolean;
}

const longestText = 200;
const ownComputer = /^(?:localhost|127\.0\.0\.1|\[::1\])$/u;

/**
 * Reads an address that comes out of a file, which anybody may have written. It may be a link only with https,
 * or with http on this page's own host (`here`) or this computer; never with a user name, or a host that
 * looks like another one by letters beyond ASCII. A text that is no address is given shortened, to show only.
 */
export function originOf(claimed: string, here: string): Origin {
  if (!URL.canParse(claimed)) return { text: shown(claimed), host: null, isLink: false };
  const { protocol, hostname, host, origin, pathname, username, password } = new URL(claimed);
  if (!/^https?:$/u.test(protocol)) return { text: shown(claimed), host: null, isLink: false };
  const text = origin + pathname;
  const isNear =
    ownComputer.test(hostname) || (URL.canParse(here) && new URL(here).hostname === hostname);
  const isLink =
    (protocol === 'https:' || isNear) &&
    username + password === '' &&
    !/(?:^|\.)xn--/u.test(hostname) &&
    text.length <= longestText;
  return { text: shown(text), host, isLink };
}

/** Without characters that are invisible or turn the direction of writing. */
function shown(text: string): string {
  const visible = text.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '');
  return visible.length > longestText ? `${visible.slice(0, longestText)}…` : visible;
}
