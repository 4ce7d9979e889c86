import type { ComponentProps, MouseEvent } from 'react';
import styles from './Button.module.css';

interface Props extends Omit<ComponentProps<'button'>, 'className' | 'type'> {
  /** `main` is the one thing to do next, `plain` an alternative, `text` a small action within a text. */
  readonly kind?: 'main' | 'plain' | 'text';
  /** `submit` sends the form that contains the button. */
  readonly type?: 'button' | 'submit';
}

/** The one way to make a button. A disabled one does nothing and keeps the focus, which browsers take away. */
export function Button({ kind = 'plain', type = 'button', disabled = false, ...rest }: Props) {
  const waiting = disabled ? { 'aria-disabled': true, 'data-waiting': '', onClick: nothing } : {};
  return <button {...rest} {...waiting} type={type} className={styles[kind]} />;
}

/** Keeps a submit button from sending its form, also by Enter in a field. */
function nothing(event: MouseEvent): void {
  event.preventDefault();
}
