import type { ReactNode } from 'react';
import { Button } from './Button.tsx';

/** Opens the browser's print dialog for the current page. */
export function PrintButton({ children }: { readonly children: ReactNode }) {
  return <Button onClick={() => window.print()}>{children}</Button>;
}
