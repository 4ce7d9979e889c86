import { languageName } from '../../domain/languages.ts';
import { useLanguage } from '../../i18n/language.ts';

interface Props {
  /** The language of the shown description if it is not the interface's. */
  readonly lang: string | undefined;
}

/** Says that the description's words are not in the interface's language. */
export function FallbackLine({ lang }: Props) {
  const { say } = useLanguage();
  if (lang === undefined) return null;
  return <p className="quiet">{say('state.otherLanguage', { language: languageName(lang) })}</p>;
}
