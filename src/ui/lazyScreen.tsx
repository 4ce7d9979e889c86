import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { learn, useLanguage } from '../i18n/language.ts';
import type { Part } from '../i18n/language.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { Waiting } from './Waiting.tsx';

/**
 * A part of the app that is fetched when it is first shown. A fetch that fails is told, with another try
 * and, since a new release may have replaced the file, a reload: answers are kept over it. `part` names the
 * interface words it needs beyond the start's.
 */
export function lazyScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  part?: Part,
): ComponentType<Props> & { readonly prefetch: () => void } {
  let loaded: ComponentType<Props> | null = null;
  const fetchOnce = async () => {
    const [Fetched] = await Promise.all([load(), part === undefined ? null : learn(part)]);
    loaded = Fetched;
    return Fetched;
  };
  function Lazy(props: Props) {
    const [Screen, setScreen] = useState(() => loaded);
    const [failed, setFailed] = useState(false);
    const [attempt, setAttempt] = useState(0);
    useEffect(() => {
      let gone = false;
      fetchOnce().then(
        (Fetched) => (gone ? undefined : setScreen(() => Fetched)),
        () => (gone ? undefined : setFailed(true)),
      );
      return () => {
        gone = true;
      };
    }, [attempt]);
    if (Screen !== null) return <Screen {...props} />;
    if (!failed) return <Waiting />;
    return (
      <LoadFailed
        onRetry={() => {
          setFailed(false);
          setAttempt(attempt + 1);
        }}
      />
    );
  }
  return Object.assign(Lazy, { prefetch: () => void fetchOnce().catch(() => undefined) });
}

function LoadFailed({ onRetry }: { readonly onRetry: () => void }) {
  const { say } = useLanguage();
  return (
    <Notice kind="warn" heading={say('state.partMissing')}>
      <p>{say('state.partMissingWhy')}</p>
      <p className="row">
        <Button onClick={onRetry}>{say('state.retry')}</Button>
        <Button onClick={() => window.location.reload()}>{say('state.reload')}</Button>
      </p>
    </Notice>
  );
}
