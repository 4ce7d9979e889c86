import { astToJSX, parser, RuleType, sanitizer } from 'markdown-to-jsx/react';
import type { MarkdownToJSX } from 'markdown-to-jsx/react';
import { isLinkable, isOnThisHost } from '../../domain/address.ts';
import { MarkdownTable } from './MarkdownTable.tsx';
import styles from './Markdown.module.css';

type Node = MarkdownToJSX.ASTNode;
type Heading = MarkdownToJSX.HeadingNode;

/** A section of a page; the page's contents link to it. */
export interface Section {
  readonly id: string;
  readonly title: string;
}

/** A parsed article: its heading, its sections, and its body with everything but the heading. */
export interface Article {
  readonly heading: string | null;
  readonly sections: readonly Section[];
  readonly body: readonly Node[];
}

/** Raw HTML is treated as text. An address is dropped unless it is allowed as a link or a picture. */
const options: MarkdownToJSX.Options = {
  disableParsingRawHTML: true,
  disableAutoLink: true,
  disableFrontmatter: true,
  forceBlock: true,
  wrapper: null,
  slugify: (text, usual) => `section-${usual(text)}`,
  sanitizer: (address, tag) => (isWelcome(address, tag) ? sanitizer(address) : null),
};

/** A picture must be on the same host. A link to a hash must name a screen: the hash holds the route. */
function isWelcome(address: string, tag: string): boolean {
  if (tag === 'img') return isOnThisHost(address);
  return address.startsWith('#') ? address.startsWith('#/') : isLinkable(address);
}

/** Parses Markdown. The first heading of level 1 is the page's; any further one becomes a section's. */
export function readMarkdown(text: string): Article {
  const nodes = parser(text, options);
  const first = nodes.find((node) => isHeading(node) && node.level === 1);
  const body = nodes
    .filter((node) => node !== first)
    .map((node) => (isHeading(node) && node.level === 1 ? { ...node, level: 2 as const } : node));
  return {
    heading: first === undefined ? null : textOf(first),
    sections: body
      .filter((node) => isHeading(node))
      .filter((node) => node.level === 2)
      .map((node) => ({ id: node.id, title: textOf(node) })),
    body,
  };
}

function isHeading(node: Node): node is Heading {
  return node.type === RuleType.heading;
}

/** The text of a node without its markup. */
function textOf(node: Node): string {
  if ('text' in node && typeof node.text === 'string') return node.text;
  if (!('children' in node) || node.children === undefined) return '';
  return node.children.map(textOf).join('');
}

interface Props {
  readonly article: Article;
  /** The language of the text, where it is not the interface's. */
  readonly lang: string | undefined;
}

/** The text under an article's heading. */
export function Markdown({ article, lang }: Props) {
  const headings = headingsAbove(article.body);
  return (
    <div className={styles.article} lang={lang}>
      {astToJSX([...article.body], {
        ...options,
        renderRule: (next, node, render, state) => {
          if (isHeading(node) && node.level === 2) {
            return (
              <h2 key={state.key} id={node.id} tabIndex={-1}>
                {render(node.children, state)}
              </h2>
            );
          }
          // Emphasis in an article marks a Finnish term, whatever language the article is in.
          if (node.type === RuleType.textFormatted && node.tag === 'em') {
            return (
              <em key={state.key} lang="fi">
                {render(node.children, state)}
              </em>
            );
          }
          if (node.type !== RuleType.table) return next();
          const columns = node.header.map(wordsOf);
          const cellsOf = (cells: readonly Node[][]) =>
            cells.map((cell, index) => ({
              id: `${index}`,
              content: render(cell, state),
              text: wordsOf(cell),
              column: columns[index] ?? '',
            }));
          return (
            <MarkdownTable
              key={state.key}
              name={headings.get(node) ?? article.heading ?? ''}
              head={cellsOf(node.header)}
              rows={node.cells.map((cells, index) => ({ id: `${index}`, cells: cellsOf(cells) }))}
            />
          );
        },
      })}
    </div>
  );
}

function wordsOf(nodes: readonly Node[]): string {
  return nodes.map(textOf).join('');
}

/** Maps each node to the heading above it, if there is one. */
function headingsAbove(nodes: readonly Node[]): ReadonlyMap<Node, string> {
  const found = new Map<Node, string>();
  let heading: string | null = null;
  for (const node of nodes) {
    if (isHeading(node)) heading = textOf(node);
    else if (heading !== null) found.set(node, heading);
  }
  return found;
}
