import type { Run } from './steps.ts';

/** Runs that the model once failed on, each with the promise that was broken. */
export const found: readonly (Run & { readonly name: string })[] = [
  {
    name: 'a new assessment stays empty and open when the tab looks at the device again',
    isOwn: true,
    steps: [
      { do: 'note', tab: 0, at: 0 },
      { do: 'situation', tab: 0, isEmpty: false },
      { do: 'startNew', tab: 0 },
    ],
  },
  {
    name: 'a target that another tab set during a write is reported before it gives way',
    isOwn: true,
    steps: [
      { do: 'aim', tab: 0, at: 0 },
      { do: 'disk', times: 1 },
      { do: 'aim', tab: 0, at: 0 },
      { do: 'give', tab: 1, at: 0, rank: 0 },
      { do: 'aim', tab: 1, at: 0 },
    ],
  },
  {
    name: 'choosing the device again shows what another tab has written',
    isOwn: true,
    steps: [
      { do: 'note', tab: 0, at: 0 },
      { do: 'dropTarget', tab: 0, at: 0 },
      { do: 'disk', times: 1 },
      { do: 'chooseDevice', tab: 1 },
      { do: 'openFile', tab: 0, at: 0 },
    ],
  },
  {
    name: 'an assessment that is being removed is not opened again by choosing the device',
    isOwn: true,
    steps: [
      { do: 'give', tab: 0, at: 0, rank: 0 },
      { do: 'chooseDevice', tab: 0 },
      { do: 'removeOpen', tab: 0 },
      { do: 'give', tab: 1, at: 0, rank: 0 },
    ],
  },
  {
    name: 'a title stays when another tab finishes the same assessment of an earlier release',
    isOwn: true,
    steps: [
      { do: 'earlierTab', at: 0 },
      { do: 'renameOther', tab: 2, at: 0 },
      { do: 'finishOther', tab: 1, at: 0 },
      { do: 'openOther', tab: 0, at: 0 },
      { do: 'disk', times: 1 },
    ],
  },
  {
    name: 'a title given while another tab finishes goes on with the new assessment',
    isOwn: true,
    steps: [
      { do: 'earlierTab', at: 0 },
      { do: 'finishOther', tab: 1, at: 0 },
      { do: 'disk', times: 1 },
      { do: 'situation', tab: 0, isEmpty: false },
      { do: 'openOther', tab: 0, at: 0 },
      { do: 'note', tab: 0, at: 0 },
      { do: 'title', tab: 0, isEmpty: false },
      { do: 'disk', times: 1 },
    ],
  },
  {
    name: 'a choice of the tab is settled when the device is erased meanwhile',
    isOwn: true,
    steps: [
      { do: 'eraseAll', tab: 1 },
      { do: 'chooseTab', tab: 0 },
    ],
  },
  {
    name: 'what a full store refused is not written after everything was erased',
    isOwn: true,
    steps: [
      { do: 'note', tab: 2, at: 0 },
      { do: 'earlierTab', at: 0 },
      { do: 'situation', tab: 2, isEmpty: false },
      { do: 'disk', times: 1 },
      { do: 'eraseAll', tab: 2 },
      { do: 'store', tab: 2, is: 'full' },
      { do: 'disk', times: 3 },
    ],
  },
  {
    name: 'a full store and a change that can never be read again do not keep the app busy for ever',
    isOwn: true,
    steps: [
      { do: 'openDeep', tab: 0 },
      { do: 'openDeep', tab: 1 },
      { do: 'startNew', tab: 1 },
      { do: 'note', tab: 1, at: 1 },
      { do: 'disk', times: 6 },
      { do: 'note', tab: 1, at: 2 },
      { do: 'store', tab: 1, is: 'full' },
      { do: 'disk', times: 6 },
      { do: 'retry', tab: 1 },
      { do: 'disk', times: 6 },
    ],
  },
];
