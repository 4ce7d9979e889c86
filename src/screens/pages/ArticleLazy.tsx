import { lazyScreen } from '../../ui/lazyScreen.tsx';

/** A page in Markdown. The code that reads Markdown is fetched with the first such page. */
export const ArticleLazy = lazyScreen(async () => (await import('./Article.tsx')).Article);
