import { describe, expect, onTestFinished, test } from 'vitest';
import { keepFocus } from './focus.ts';

/** Shows a page, and returns its element with an id. */
function show(html: string) {
  document.body.innerHTML = html;
  onTestFinished(keepFocus(document.querySelector('main') ?? document.body));
  return (id: string) => document.getElementById(id) ?? document.body;
}

/** Lets the observer of the page run. */
const observed = () => new Promise<void>((done) => queueMicrotask(done));

const page = `
  <main>
    <div id="notice"><h2>Notice</h2><button id="close">Close</button></div>
    <h1 id="title">Title</h1>
    <section>
      <h2 id="list">List</h2>
      <ul>
        <li id="one"><h3 id="first">One</h3><button id="remove-one">Remove</button></li>
        <li id="two"><h3>Two</h3><button id="remove-two">Remove</button></li>
      </ul>
      <p id="act"><button id="done">Done</button></p>
    </section>
    <dialog open><h2 id="question">Sure?</h2><p id="answer"><button id="yes">Yes</button></p></dialog>
  </main>`;

describe('a control that disappears with the focus', () => {
  test.each([
    ['close', 'notice', 'title'],
    ['remove-one', 'one', 'list'],
    ['remove-two', 'two', 'first'],
    ['yes', 'answer', 'question'],
    ['yes', 'yes', 'question'],
  ])('after %s the focus goes to the heading above: %s → %s', async (control, gone, heading) => {
    const the = show(page);
    the(control).focus();
    the(gone).remove();
    await observed();
    expect(document.activeElement?.id).toBe(heading);
  });

  test('a control that was pressed without taking the focus counts too', async () => {
    const the = show(page);
    the('done').click();
    the('act').remove();
    await observed();
    expect(document.activeElement?.textContent).toBe('Two');
  });

  test('what has taken the focus itself meanwhile keeps it', async () => {
    const the = show(page);
    the('remove-one').focus();
    the('one').remove();
    the('done').focus();
    await observed();
    expect(document.activeElement?.id).toBe('done');
  });

  test('a page that has no heading left is focused itself', async () => {
    const the = show(
      '<main id="main" tabindex="-1"><div id="all"><button id="retry">Retry</button></div></main>',
    );
    the('retry').focus();
    the('all').remove();
    await observed();
    expect(document.activeElement?.id).toBe('main');
  });
});

test('something else that disappears moves no focus', async () => {
  const the = show(page);
  the('done').focus();
  the('two').remove();
  await observed();
  expect(document.activeElement?.id).toBe('done');
});
