import { useLanguage } from '../../i18n/language.ts';
import { ButtonLink } from '../../ui/controls/ButtonLink.tsx';
import { Page } from './Page.tsx';

export function NotFoundScreen() {
  const { say } = useLanguage();
  return (
    <Page heading={say('notFound.title')}>
      <div className="stack">
        <p>{say('notFound.text')}</p>
        <p>
          <ButtonLink to="/">{say('notFound.toStart')}</ButtonLink>
        </p>
      </div>
    </Page>
  );
}
