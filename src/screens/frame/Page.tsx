import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { inLanguage } from '../../domain/site/site.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useLoaded } from '../../store/loaded.ts';
import { hasLongWord } from '../../ui/longWords.ts';
import styles from './Page.module.css';

interface Props {
  readonly heading: string;
  /** The language of the heading if it is not the interface's. */
  readonly lang?: string | undefined;
  /** The window's title before the site's name, if the heading alone is not enough. */
  readonly title?: string;
  readonly above?: ReactNode;
  readonly beside?: ReactNode;
  readonly wide?: boolean;
  /** False if the printed content has its own title. */
  readonly headingInPrint?: boolean;
  readonly children: ReactNode;
}

/** Where the app was loaded. Until a person leaves that screen, the focus stays where the browser put it. */
const visit: { began: string | null; moved: boolean } = { began: null, moved: false };

/** Some browsers don't hyphenate Finnish. Without smaller type they break such a word on narrow screens. */
const longestWord = 20;

/** One screen. It sets the window's title, and its heading takes the focus when a person navigates here. */
export function Page(props: Props) {
  const { heading, lang, title, above, beside, wide = false, headingInPrint = true } = props;
  const { site } = useLoaded();
  const { language } = useLanguage();
  const h1 = useRef<HTMLHeadingElement>(null);
  const navigation = useNavigationType();
  const { key, pathname } = useLocation();
  const fullTitle = `${unhyphenated(title ?? heading)} – ${inLanguage(site.name, language)}`;
  useLayoutEffect(() => {
    document.title = fullTitle;
  }, [fullTitle]);
  useLayoutEffect(() => {
    const screen = `${key} ${pathname}`;
    visit.began ??= screen;
    if (!visit.moved && screen === visit.began) return;
    visit.moved = true;
    if (navigation !== 'POP') window.scrollTo(0, 0);
    h1.current?.focus({ preventScroll: true });
  }, [key, pathname, navigation]);
  return (
    <div className={`${styles.page} ${wide || beside !== undefined ? styles.wide : ''}`}>
      {beside === undefined ? null : <div className={styles.beside}>{beside}</div>}
      <div className={`${styles.content} sections`}>
        <div className={`${styles.head} stack`}>
          {above}
          <h1
            ref={h1}
            tabIndex={-1}
            lang={lang}
            className={`${hasLongWord(heading, longestWord) ? styles.long : ''} ${headingInPrint ? '' : 'no-print'}`}
          >
            {heading}
          </h1>
        </div>
        {props.children}
      </div>
    </div>
  );
}

/** Removes soft hyphens, which would end up in the window's title and the file name of a printed PDF. */
function unhyphenated(text: string): string {
  return text.replaceAll('\u00AD', '');
}
