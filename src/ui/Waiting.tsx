import { useEffect, useState } from 'react';
import { useLanguage } from '../i18n/language.ts';

/** Says that something is coming, once the wait is long enough to be noticed. */
export function Waiting() {
  const { say } = useLanguage();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return <p role="status">{long ? say('state.loading') : ''}</p>;
}
