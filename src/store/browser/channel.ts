/** What the tabs of one copy of the app tell each other. */
export type Message =
  /** The device's store has changed. */
  | { readonly says: 'changed' }
  /** Everything on the device was erased. */
  | { readonly says: 'erased' }
  /** A shared tab was emptied. A duplicate of it has the same mark, and empties itself too. */
  | { readonly says: 'tab-emptied'; readonly born: string }
  /** A shared tab with this mark has been opened or gone back to. Asks whether it was emptied meanwhile. */
  | { readonly says: 'came-back'; readonly born: string }
  /** Asks which other tabs hold answers. */
  | { readonly says: 'who-holds' }
  /** Answers {@link Message} `who-holds`. */
  | { readonly says: 'holds' };

/** The key of the record that carries a message where the browser lacks BroadcastChannel. */
export const toldKey = 'told';

/** The way in which tabs hear of each other. */
export interface Channel {
  readonly tell: (message: Message) => void;
}

/**
 * Opens the channel of a copy of the app and calls `hear` with what other tabs tell: by BroadcastChannel, or,
 * where the browser lacks it, by a record that is written and removed again, which other tabs are told of.
 */
export function openChannel(
  name: string,
  storage: () => Storage,
  hear: (message: Message) => void,
): Channel {
  try {
    const channel = new BroadcastChannel(name);
    channel.addEventListener('message', ({ data }: MessageEvent<Message>) => hear(data));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
    return { tell: (message) => channel.postMessage(message) };
  } catch {
    return throughStorage(`${name}#${toldKey}`, storage, hear);
  }
}

function throughStorage(
  key: string,
  storage: () => Storage,
  hear: (message: Message) => void,
): Channel {
  window.addEventListener('storage', (event) => {
    if (event.key !== key || event.newValue === null) return;
    hear(JSON.parse(event.newValue) as Message);
  });
  return {
    tell: (message) => {
      try {
        storage().setItem(key, JSON.stringify(message));
        storage().removeItem(key);
      } catch {
        // Without storage there is nothing that another tab could have to hear of.
      }
    },
  };
}
