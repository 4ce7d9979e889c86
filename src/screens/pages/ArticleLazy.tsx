import { lazyScreen } from '../../ui/lazyScreen.tsx';

/** A page in Markdown; what reads Markdown is fetched with the first of them. */
export const ArticleLazy = lazyScreen(async () => (await import('./Article.tsx')).Article);
