import type { ComponentType } from 'react';
import type { Part } from '../i18n/language.ts';
import { lazily } from './lazyScreen.tsx';
import type { Fetching, When } from './lazyScreen.tsx';

/** Like `lazyScreen`, for a part of a screen that can wait until the text around it is painted. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  part?: Part,
): ComponentType<Props> & Fetching {
  return lazily(load, part, oncePainted);
}

const oncePainted: When = (act) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
};
