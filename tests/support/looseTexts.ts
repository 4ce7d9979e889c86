/**
 * The texts of a page that have siblings. A browser's page translation replaces text nodes; React then writes
 * into the old ones, or fails to remove them, unless the text is all that its element has. Spaces never change,
 * and an article is replaced whole. Runs in pages too, so it uses nothing from outside.
 */
export function looseTexts(root: Node): readonly string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode() !== null) {
    const { textContent: text, parentElement: parent } = walker.currentNode;
    const isAlone = parent === null || parent.childNodes.length === 1;
    if (
      isAlone ||
      text === null ||
      text.trim() === '' ||
      parent.closest('style, script, [class^=article-]') !== null
    )
      continue;
    found.push(`${text.trim().slice(0, 40)} in ${parent.outerHTML.slice(0, 120)}`);
  }
  return found;
}
