import { useLanguage } from '../../i18n/language.ts';
import { useAssessment } from '../../store/loaded.ts';
import { lazyScreen } from '../../ui/lazyScreen.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';

export const CarriedLosses = lazyScreen(
  async () => (await import('./CarriedLosses.tsx')).CarriedLosses,
  'myData',
);

/** Reports how answers of an earlier version of the description were carried over to this one. */
export function Carried() {
  const { say } = useLanguage();
  const carried = useAssessment((state) => state.carried);
  if (carried === null || !carried.ok) return null;
  const { checkAgain, notCarried, targetsNotCarried } = carried;
  return (
    <Notice kind="info" heading={say('carried.title')}>
      <p>
        {[
          say('carried.text', { version: carried.from }),
          ...(checkAgain.length > 0 ? [say('carried.check', { count: checkAgain.length })] : []),
        ].join(' ')}
      </p>
      {notCarried.length + targetsNotCarried.length > 0 ? (
        <CarriedLosses
          from={carried.from}
          answers={notCarried.map(({ id }) => id)}
          targets={targetsNotCarried.map(({ id }) => id)}
        />
      ) : null}
    </Notice>
  );
}
