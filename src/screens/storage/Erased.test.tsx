import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderScreen, say } from '../../../tests/support/renderScreen.tsx';
import type { Key } from '../../i18n/language.ts';
import type { Erasure } from '../../store/assessments/erase.ts';
import { Erased } from './Erased.tsx';

const seen: Erasure = {
  isGone: true,
  isHeld: false,
  isElsewhere: false,
  isOnDevice: false,
  hasOtherCopies: false,
};

/** What the dialog says after erasing with this outcome: its heading and its sentences. */
function said(what: 'tab' | 'all', outcome: Partial<Erasure>) {
  renderScreen(<Erased what={what} outcome={{ ...seen, ...outcome }} onClose={() => undefined} />);
  return {
    heading: screen.getByRole('heading').textContent,
    sentences: [
      ...screen.getByRole('dialog').querySelectorAll('.stack p:not(:has(button)), .stack li'),
    ].map(({ textContent }) => textContent),
  };
}

const always: Key = 'erase.staysText';

describe('what is said after erasing', () => {
  test.each<[string, 'tab' | 'all', Partial<Erasure>, Key, readonly Key[]]>([
    ['a tab', 'tab', {}, 'leave.gone', ['leave.goneText', 'erase.unheardText']],
    ['everything', 'all', {}, 'erase.gone', ['erase.goneText', 'erase.unheardText']],
    [
      'a tab of a device that has answers',
      'tab',
      { isOnDevice: true },
      'leave.gone',
      ['leave.goneText', 'erase.unheardText', 'leave.deviceText'],
    ],
    [
      'everything next to another tab with answers',
      'all',
      { isElsewhere: true },
      'erase.elsewhere',
      ['erase.goneText', 'erase.elsewhereText'],
    ],
    [
      'everything next to another copy, while another tab holds the database',
      'all',
      { isHeld: true, hasOtherCopies: true },
      'erase.gone',
      ['erase.goneText', 'erase.heldText', 'erase.unheardText', 'erase.othersText'],
    ],
    [
      'everything in a browser that blocks a store',
      'all',
      { isGone: false, isElsewhere: true },
      'erase.left',
      ['erase.leftText', 'erase.elsewhereText'],
    ],
  ])('after erasing %s, the words say what was seen and what stays', (...row) => {
    const [, what, outcome, heading, sentences] = row;
    expect(said(what, outcome)).toEqual({
      heading: say(heading),
      sentences: [...sentences, always].map((key) => say(key)),
    });
  });
});
