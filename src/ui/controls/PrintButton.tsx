import type { ReactNode } from 'react';
import { Button } from './Button.tsx';

/** Opens the browser's own printing for the page as it stands. */
export function PrintButton({ children }: { readonly children: ReactNode }) {
  return <Button onClick={() => window.print()}>{children}</Button>;
}
