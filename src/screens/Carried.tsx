import { useLanguage } from '../i18n/language.ts';
import { useAssessment } from '../store/loaded.ts';
import { lazyScreen } from '../ui/lazyScreen.tsx';
import { Notice } from '../ui/Notice.tsx';
import { LostAnswers } from './LostAnswers.tsx';

const CarriedTargets = lazyScreen(
  async () => (await import('./CarriedTargets.tsx')).CarriedTargets,
  'data',
);

/** Says how answers given with an earlier version of the description were brought to this one. */
export function Carried() {
  const { say } = useLanguage();
  const carried = useAssessment((state) => state.carried);
  if (carried === null || !carried.ok) return null;
  const { checkAgain, notCarried, targetsNotCarried } = carried;
  return (
    <Notice kind="info" heading={say('carried.title')}>
      <p>
        {say('carried.text', { version: carried.from })}{' '}
        {checkAgain.length > 0 ? say('carried.check', { count: checkAgain.length }) : null}
      </p>
      {notCarried.length > 0 ? (
        <LostAnswers version={carried.from} ids={notCarried.map(({ id }) => id)} />
      ) : null}
      {targetsNotCarried.length > 0 ? <CarriedTargets losses={targetsNotCarried} /> : null}
    </Notice>
  );
}
