import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { say } from '../../../tests/support/renderScreen.tsx';
import type { Choice } from '../../domain/assessment/answers.ts';
import { focusStatement, Statement } from './Statement.tsx';

const levels = ['low', 'middle', 'high'].map((id, index) => ({
  id,
  rank: index + 1,
  name: `Name ${id}`,
  text: `Text ${id}`,
}));

interface Props {
  readonly choice?: Choice | null;
  readonly more?: Partial<Parameters<typeof Statement>[0]>;
  readonly onGive?: (choice: Choice) => void;
}

/** A statement with somebody who remembers the choice. */
function Remembered({ choice: atFirst = null, more, onGive }: Props) {
  const [choice, setChoice] = useState(atFirst);
  return (
    <Statement
      id="a-a"
      code="A1"
      statement="I do it."
      about={undefined}
      levels={levels}
      lang={undefined}
      choice={choice}
      note=""
      earlierNotes={[]}
      hint={false}
      checkAgain={false}
      onGive={(given) => {
        onGive?.(given);
        setChoice(given);
      }}
      onClear={() => setChoice(null)}
      onNote={() => undefined}
      onRestoreNote={() => undefined}
      {...more}
    />
  );
}

const statement = () => screen.getByRole('group', { name: 'A1 I do it.' });
const radios = () => screen.getAllByRole<HTMLInputElement>('radio');
const describedBy = (radio: HTMLElement) =>
  document.getElementById(radio.getAttribute('aria-describedby') ?? '')?.textContent ?? '';

describe('the choices of a statement', () => {
  test('each choice is named by its level and described by the sentence of the level', () => {
    render(<Remembered />);
    const group = screen.getByRole('group', { name: 'A1 I do it.' });
    for (const { rank, name, text } of levels) {
      const radio = within(group).getByRole('radio', { name: `${rank} ${name}` });
      expect(describedBy(radio)).toBe(text);
    }
    expect(within(group).getByRole('radio', { name: say('answer.notMyWork') })).toBeTruthy();
    expect(radios()).toHaveLength(levels.length + 1);
  });

  test('the choices form one group, and none is chosen at first', () => {
    render(<Remembered />);
    expect(new Set(radios().map((radio) => radio.name)).size).toBe(1);
    expect(radios().some((radio) => radio.checked)).toBe(false);
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('a statement is answered with a level or as not part of my work', async () => {
    const user = userEvent.setup();
    const onGive = vi.fn<(choice: Choice) => void>();
    render(<Remembered onGive={onGive} />);
    await user.click(screen.getByText('Text middle'));
    await user.click(screen.getByText(say('answer.notMyWork')));
    expect(onGive.mock.calls).toEqual([[{ level: 'middle' }], [{ notMyWork: true }]]);
    expect(radios().filter((radio) => radio.checked)).toHaveLength(1);
  });

  test('the choices work with the keyboard like any radio buttons', async () => {
    const user = userEvent.setup();
    const onGive = vi.fn<(choice: Choice) => void>();
    render(<Remembered choice={{ level: 'low' }} onGive={onGive} />);
    await user.tab();
    expect(document.activeElement).toBe(radios()[0]);
    await user.keyboard('{ArrowDown}');
    expect(onGive.mock.calls).toEqual([[{ level: 'middle' }]]);
  });

  test('a choice can be cleared with a button that names the statement', async () => {
    const user = userEvent.setup();
    render(<Remembered choice={{ notMyWork: true }} />);
    const name = `${say('statement.clear')} ${say('statement.clearWhich', { code: 'A1' })}`;
    await user.click(screen.getByRole('button', { name }));
    expect(radios().some((radio) => radio.checked)).toBe(false);
    expect(document.activeElement).toBe(statement());
    await user.keyboard('{ArrowDown}');
    expect(radios().some((radio) => radio.checked)).toBe(false);
  });
});

describe('coming back to a statement', () => {
  test.each([
    [{ level: 'high' }, 2],
    [{ notMyWork: true }, 3],
  ] as const)('the focus is on the choice %j, so that arrow keys go on from it', (choice, at) => {
    render(<Remembered choice={choice} />);
    focusStatement('a-a');
    expect(document.activeElement).toBe(radios()[at]);
  });

  test('without a choice the focus is on the statement, where no arrow key answers it', async () => {
    const user = userEvent.setup();
    const onGive = vi.fn<(choice: Choice) => void>();
    render(<Remembered choice={null} onGive={onGive} />);
    focusStatement('a-a');
    expect(document.activeElement).toBe(statement());
    await user.keyboard('{ArrowDown}');
    expect(onGive).not.toHaveBeenCalled();
    await user.tab();
    expect(statement().contains(document.activeElement)).toBe(true);
  });
});

const details = () => screen.getByRole('textbox', { hidden: true }).closest('details');

describe('a statement', () => {
  test('a statement in another language is marked as such, and so are its levels', () => {
    render(<Remembered more={{ lang: 'sv', about: 'More of it.' }} />);
    for (const text of ['I do it.', 'More of it.', 'Text low']) {
      expect(screen.getByText(text).closest('[lang]')?.getAttribute('lang')).toBe('sv');
    }
    expect(screen.getByText(say('answer.notMyWork')).closest('[lang=sv]')).toBeNull();
  });

  test('a statement that has changed since it was answered says so', () => {
    render(<Remembered more={{ checkAgain: true }} />);
    expect(screen.getByText(say('statement.checkAgain'))).toBeTruthy();
  });

  test('a statement with a hint says how to choose', () => {
    render(<Remembered more={{ hint: true }} />);
    expect(screen.getByText(say('statement.hint'))).toBeTruthy();
  });

  test('the note field is open when it has a note and closed when it is empty', () => {
    const { unmount } = render(<Remembered more={{ note: 'In spring' }} />);
    expect(details()?.open).toBe(true);
    unmount();
    render(<Remembered />);
    expect(details()?.open).toBe(false);
  });
});
