import { readFileSync } from 'node:fs';
import type { Act, Shown } from './judge.ts';

/** What the page reports: an act, or the words about saving with the acts that they call saved. */
export type Message =
  | ({ readonly kind: 'act' } & Act)
  | {
      readonly kind: 'words';
      readonly at: number;
      readonly upTo: number;
      readonly texts: readonly string[];
    };

/** What the recorder adds to the window. The browser adds `tellTest`. */
export interface Recording {
  readonly tellTest: (message: string) => void;
  shownFields: () => Shown;
}

/** The words by which the page says that something is saved. */
export interface SavingWords {
  /** The start of the line that stays: while it stands, everything is saved. */
  readonly line: string;
  /** The announcement of the first saved answer. */
  readonly first: string;
}

/** The Finnish words about saving, as the app has them. */
export function savingWords(): SavingWords {
  const { saved } = JSON.parse(readFileSync('src/i18n/locales/fi/storage.json', 'utf8'));
  return { line: saved.device.split('{{')[0], first: saved.firstDevice };
}

/**
 * Runs in the page before the app. It reports each change of a field, and what the page says about saving:
 * when those words change, and after the first frame that shows an act. The browser passes on what was
 * reported before a kill, and nothing else counts.
 */
export function recorder({ line, first }: SavingWords): void {
  const recording = window as unknown as Recording;
  const report = (message: Message) => recording.tellTest(JSON.stringify(message));
  let serial = 0;
  let texts: readonly string[] = [];

  const placeOf = (name: string, wanted: (radio: HTMLInputElement) => boolean) => {
    const all = document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`);
    return String(Array.from(all).findIndex(wanted) + 1 || '');
  };

  recording.shownFields = () => {
    const names = Array.from(
      document.querySelectorAll<HTMLInputElement>('fieldset input[type=radio]'),
      ({ name }) => name,
    );
    const fields = Array.from(
      document.querySelectorAll<HTMLInputElement>('fieldset textarea, #situation'),
      ({ id, value }) => [id, value] as const,
    );
    const choices = [...new Set(names)].map(
      (name) => [name, placeOf(name, (radio) => radio.checked)] as const,
    );
    return Object.fromEntries([...choices, ...fields]);
  };

  /** The texts on the page that speak of saving. Nobody types such words in this test. */
  const textsNow = () => {
    if (document.body === null) return [];
    const found: string[] = [];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
      const text = node.nodeValue ?? '';
      if (text.startsWith('Tallen') || text === first) found.push(text);
    }
    return found;
  };
  const isSaid = () => textsNow().some((text) => text.startsWith(line));

  new MutationObserver(() => {
    const now = textsNow();
    if (now.join('\n') === texts.join('\n')) return;
    const isFirst = now.includes(first) && !texts.includes(first);
    texts = now;
    // The announcement is about the first answer alone, and other acts may have come since.
    const upTo = isSaid() ? serial : isFirst ? Math.min(serial, 1) : 0;
    report({ kind: 'words', at: Date.now(), upTo, texts });
  }).observe(document, { childList: true, characterData: true, subtree: true });

  const changed = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    if (target.name === 'place') return;
    const isChoice = target.type === 'radio';
    const field = isChoice ? target.name : target.id;
    const value = isChoice ? placeOf(target.name, (radio) => radio === target) : target.value;
    serial += 1;
    report({ kind: 'act', serial, at: Date.now(), field, value });
    requestAnimationFrame(() => {
      const upTo = serial;
      const wasSaid = isSaid();
      // The frame is painted when this runs. After a further act only the words before it are about this one.
      setTimeout(() => {
        if (serial === upTo ? !isSaid() : !wasSaid) return;
        report({ kind: 'words', at: Date.now(), upTo, texts: textsNow() });
      }, 0);
    });
  };
  window.addEventListener('input', changed, true);
}
