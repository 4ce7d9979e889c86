import type { ComponentProps } from 'react';
import styles from './Button.module.css';

interface Props extends Omit<ComponentProps<'button'>, 'className' | 'type'> {
  /** `main` is the one thing to do next, `plain` an alternative, `text` a small action within a text. */
  readonly kind?: 'main' | 'plain' | 'text';
  /** `submit` sends the form that contains the button. */
  readonly type?: 'button' | 'submit';
}

/** The one way to make a button. */
export function Button({ kind = 'plain', type = 'button', ...rest }: Props) {
  return <button {...rest} type={type} className={styles[kind]} />;
}
