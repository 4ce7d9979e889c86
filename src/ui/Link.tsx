import type { ReactNode } from 'react';
import { useHref, useLinkClickHandler, useLocation } from 'react-router';

interface Props {
  readonly to: string;
  readonly className?: string | undefined;
  /** Handed to the screen it leads to, beside the address. */
  readonly state?: unknown;
  readonly children: ReactNode;
}

/** A link within the app. The router's own brings code for servers along, three kilobytes that the start can't spare. */
export function Link({ to, className, state, children }: Props) {
  const follow = useLinkClickHandler<HTMLAnchorElement>(to, { state });
  return (
    <a href={useHref(to)} className={className} onClick={follow}>
      {children}
    </a>
  );
}

/** A link in a list of screens, which says when it is the one that is shown. */
export function NavLink(props: Omit<Props, 'state'>) {
  const { to, className, children } = props;
  const here = useLocation().pathname === to;
  const follow = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <a
      href={useHref(to)}
      className={className}
      aria-current={here ? 'page' : undefined}
      onClick={follow}
    >
      {children}
    </a>
  );
}
