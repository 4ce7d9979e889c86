import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import '../../../tests/support/renderScreen.tsx';
import { Dialog } from './Dialog.tsx';

/** A button that opens a dialog, and may be gone once it has. */
function Asking({ once = false }: { readonly once?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {open && once ? null : (
        <button type="button" onClick={() => setOpen(true)}>
          Ask
        </button>
      )}
      {open ? (
        <Dialog heading="Sure?" onClose={() => setOpen(false)}>
          <button type="button" onClick={() => setOpen(false)}>
            No
          </button>
        </Dialog>
      ) : null}
    </>
  );
}

const ask = () => screen.getByRole('button', { name: 'Ask' });
const dialog = () => screen.queryByRole<HTMLDialogElement>('dialog', { name: 'Sure?' });

test('a dialog is open as long as it is rendered, and is named by its heading', async () => {
  const user = userEvent.setup();
  render(<Asking />);
  expect(dialog()).toBeNull();
  await user.click(ask());
  expect(dialog()?.open).toBe(true);
});

test('Escape closes a dialog and returns the focus to where it was', async () => {
  const user = userEvent.setup();
  render(<Asking />);
  await user.click(ask());
  expect(document.activeElement).not.toBe(ask());
  await user.keyboard('{Escape}');
  expect(dialog()).toBeNull();
  expect(document.activeElement).toBe(ask());
});

test('the button of a dialog closes it and returns the focus to where it was', async () => {
  const user = userEvent.setup();
  render(<Asking />);
  await user.click(ask());
  await user.click(screen.getByRole('button', { name: 'No' }));
  expect(dialog()).toBeNull();
  expect(document.activeElement).toBe(ask());
});

test('a dialog closes even if the button that opened it was removed meanwhile', async () => {
  const user = userEvent.setup();
  render(<Asking once />);
  await user.click(ask());
  await user.keyboard('{Escape}');
  expect(dialog()).toBeNull();
  expect(ask()).toBeTruthy();
});
