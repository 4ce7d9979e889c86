import { useLanguage } from '../../i18n/language.ts';
import { useWords } from '../../store/loaded.ts';

/** The title and summary of a description that the interface words do not cover. */
export function Subject() {
  const { language } = useLanguage();
  const words = useWords(language);
  if (words.state !== 'ready') return null;
  const { title, summary, language: own } = words.value;
  return (
    <p className="lead" lang={own === language ? undefined : own}>
      <strong>{title}</strong>
      <span>{`. ${summary}`}</span>
    </p>
  );
}
