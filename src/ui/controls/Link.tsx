import type { ReactNode } from 'react';
import { useHref, useLinkClickHandler, useLocation } from 'react-router';

interface Props {
  readonly to: string;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  /** Passed to the target screen along with the address. */
  readonly state?: unknown;
  readonly current?: 'page' | undefined;
  readonly children: ReactNode;
}

/** A link within the app. The router's own link would add code for servers to the start page. */
export function Link({ to, id, className, state, current, children }: Props) {
  const follow = useLinkClickHandler(to, { state });
  return (
    <a id={id} href={useHref(to)} className={className} aria-current={current} onClick={follow}>
      {children}
    </a>
  );
}

/** A link in a list of screens; it marks the current screen. */
export function NavLink(props: Omit<Props, 'current'>) {
  return <Link {...props} current={useLocation().pathname === props.to ? 'page' : undefined} />;
}
