import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { languageName } from '../../domain/languages.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useArticle } from '../../store/content/article.ts';
import type { ArticleFolder, ArticleText } from '../../store/content/article.ts';
import { useLoaded } from '../../store/loaded.ts';
import { Markdown, readMarkdown } from '../../ui/text/Markdown.tsx';
import type { Section } from '../../ui/text/Markdown.tsx';
import { PageContents } from '../../ui/text/PageContents.tsx';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { Waiting } from '../../ui/messages/Waiting.tsx';
import { ContentFailed } from '../frame/ContentFailed.tsx';
import { Page } from '../frame/Page.tsx';

interface Props {
  readonly folder: ArticleFolder;
  readonly name: string;
  /** The page's heading if the text has none or can't be loaded. */
  readonly heading: string;
  /** What is shown above the heading. */
  readonly above?: ReactNode;
  /** The institution's own part, which comes first, and its entry in the page's contents. */
  readonly first?: { readonly section: Section; readonly part: ReactNode };
}

/** A page whose text is Markdown, fetched when the page is shown. */
export function Article(props: Props) {
  const { language } = useLanguage();
  const { site } = useLoaded();
  const fetched = useArticle(props.folder, props.name, language, site.languages);
  switch (fetched.state) {
    case 'loading':
      return <Waiting />;
    case 'ready':
      return <ArticlePage {...props} found={fetched.value} />;
    case 'failed':
      return (
        <ContentFailed heading={props.heading} above={props.above} failed={fetched}>
          {props.first?.part}
        </ContentFailed>
      );
  }
}

function ArticlePage({ found, heading, above, first }: Props & { readonly found: ArticleText }) {
  const { say, language } = useLanguage();
  const article = useMemo(() => readMarkdown(found.text), [found.text]);
  const lang = found.language === language ? undefined : found.language;
  const sections = article.sections.map((section) => ({ ...section, lang }));
  return (
    <Page
      heading={article.heading ?? heading}
      lang={article.heading === null ? undefined : lang}
      above={above}
    >
      <div className="stack">
        {found.language === found.wanted ? null : <OtherLanguage language={found.language} />}
        <p className="no-print">
          <PrintButton>{say('article.print')}</PrintButton>
        </p>
        <PageContents sections={first === undefined ? sections : [first.section, ...sections]} />
      </div>
      {first?.part}
      {/* Replaced whole: a page translation breaks the texts of an article, which have siblings. */}
      <Markdown key={found.language} article={article} lang={lang} />
    </Page>
  );
}

function OtherLanguage({ language }: { readonly language: string }) {
  const { say } = useLanguage();
  return (
    <p className="quiet">{say('article.otherLanguage', { language: languageName(language) })}</p>
  );
}
