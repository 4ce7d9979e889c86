import { useEffect, useState } from 'react';
import { useLanguage } from '../../i18n/language.ts';
import { Status } from './Status.tsx';

/** Says that something is loading, once the wait is long enough to notice. */
export function Waiting() {
  const { say } = useLanguage();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return <Status text={long ? say('state.loading') : ''} />;
}
