import { act, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { catchDownloads, ours, renderScreen, say } from '../../../tests/support/renderScreen.tsx';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { SaveFile } from './SaveFile.tsx';

const saved = ours({ title: 'Kevät' });
const save = async () => {
  const { user } = renderScreen(<SaveFile saved={saved} label="Lataa" />);
  // The clipboard of user-event would answer at once.
  const writeText = vi.spyOn(navigator.clipboard, 'writeText');
  await user.click(screen.getByRole('button', { name: 'Lataa' }));
  return { user, writeText };
};
const field = () => screen.getByLabelText<HTMLTextAreaElement>(say('file.text'));
const copy = () => screen.getByRole('button', { name: say('file.copy'), hidden: true });

describe('after a download', () => {
  test('only that it has begun is said, and the text of the file is at hand below', async () => {
    const files = catchDownloads();
    await save();
    expect(screen.getByText(say('file.started'))).toBeTruthy();
    expect(screen.queryByText(say('file.mayBeRefused'))).toBeNull();
    expect(field().closest('details')?.open).toBe(false);
    // The value of a text field has no line break at its end in some browsers.
    expect(field().value).toBe(await files[0]?.blob.text());
  });

  test('a browser that takes no file is reported, and the text is shown at once', async () => {
    catchDownloads();
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('not here');
    });
    await save();
    expect(screen.getByText(say('file.failed'))).toBeTruthy();
    expect(screen.queryByText(say('file.started'))).toBeNull();
    expect(field().closest('details')?.open).toBe(true);
  });
});

describe('copying the answers', () => {
  test('they are called copied only when the browser has confirmed it', async () => {
    catchDownloads();
    const { user, writeText } = await save();
    let confirm = () => {};
    writeText.mockReturnValue(
      new Promise((resolve) => {
        confirm = resolve;
      }),
    );
    await user.click(copy());
    expect(writeText).toHaveBeenCalledWith(field().value);
    expect(screen.queryByText(say('file.copied'))).toBeNull();
    await act(async () => confirm());
    expect(screen.getByText(say('file.copied'))).toBeTruthy();
  });

  test('a refused copy selects the text and says which keys copy it', async () => {
    catchDownloads();
    const { user, writeText } = await save();
    writeText.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await user.click(copy());
    expect(await screen.findByText(say('file.copyRefused'))).toBeTruthy();
    expect(document.activeElement).toBe(field());
    expect([field().selectionStart, field().selectionEnd]).toEqual([0, field().value.length]);
  });
});

describe('printing', () => {
  const press = async (print: (() => void) | undefined) => {
    Object.assign(window, { print });
    const { user } = renderScreen(<PrintButton>Tulosta</PrintButton>);
    await user.click(screen.getByRole('button', { name: 'Tulosta' }));
    return screen.queryByText(say('file.printUnsure'));
  };

  test('a browser that begins to print is not doubted', async () => {
    expect(await press(() => window.dispatchEvent(new Event('beforeprint')))).toBeNull();
  });

  test.each([
    ['refuses silently', () => undefined],
    ['has no printing', undefined],
  ])('a browser that %s gets advice for its user', async (_, print) => {
    expect(await press(print)).not.toBeNull();
  });
});
