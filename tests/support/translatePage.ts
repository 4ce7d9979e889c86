/**
 * Does to a page what a browser's page translation does, now and at each change: it replaces every text by
 * another one in elements of its own. The words stay as they are, so that tests can read them. Runs in pages
 * too, so it uses nothing from outside. Returns a function that ends it.
 */
export function translatePage(): () => void {
  const translate = (root: Node): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    while (walker.nextNode() !== null) texts.push(walker.currentNode);
    for (const text of texts) {
      const { parentElement: parent, textContent: words } = text;
      const isDone =
        parent === null ||
        parent.closest('font, style, script, textarea, title, [translate=no]') !== null;
      if (isDone || words === null || words.trim() === '') continue;
      const outer = document.createElement('font');
      outer.append(document.createElement('font'));
      outer.firstElementChild?.append(words);
      text.parentNode?.replaceChild(outer, text);
    }
  };
  const observer = new MutationObserver(() => translate(document.body));
  const observed = { childList: true, characterData: true, subtree: true };
  translate(document.body);
  observer.observe(document.body, observed);
  return () => observer.disconnect();
}
