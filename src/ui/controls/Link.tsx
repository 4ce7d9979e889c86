import type { ReactNode } from 'react';
import { useHref, useLinkClickHandler, useLocation } from 'react-router';

interface Props {
  readonly to: string;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  /** Handed to the screen it leads to, beside the address. */
  readonly state?: unknown;
  readonly current?: 'page' | undefined;
  readonly children: ReactNode;
}

/** A link within the app. The router's own brings code for servers along, which the start can't spare. */
export function Link({ to, id, className, state, current, children }: Props) {
  const follow = useLinkClickHandler<HTMLAnchorElement>(to, { state });
  return (
    <a id={id} href={useHref(to)} className={className} aria-current={current} onClick={follow}>
      {children}
    </a>
  );
}

/** A link in a list of screens, which says when it is the one that is shown. */
export function NavLink(props: Omit<Props, 'current'>) {
  return <Link {...props} current={useLocation().pathname === props.to ? 'page' : undefined} />;
}
