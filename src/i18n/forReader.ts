import type { Say } from '../domain/say.ts';
import type { Key } from './language.ts';
import { reworded } from './reworded.ts';

/** Each text that addresses the person who answered, with its replacement for other readers. */
const toReader: Partial<Record<Key, Key>> = {
  'summary.nothing': 'received.nothing',
  'summary.onlyNotMyWork': 'received.onlyNotMyWork',
  'summary.coverage': 'received.coverage',
  'summary.notMyWork': 'received.notMyWork',
  'summary.alike': 'received.alike',
  'summary.extremes': 'received.extremes',
  'summary.few': 'received.few',
  'area.wide': 'received.wide',
  'area.notMyWork': 'received.notWork',
  'area.noneOfMyWork': 'received.noneOfWork',
  'answer.notMyWork': 'received.noneOfWork',
  'targets.title': 'received.targets',
  'profile.notMyWork': 'received.noneOfWork',
  'profile.notMyWorkAsk': 'received.notMyWorkAsk',
  'profile.limit1': 'received.limit1',
  'report.situation': 'received.situation',
};

/** The texts about a result for a reader who may not be the person who answered. */
export function forReader(say: Say<Key>): Say<Key> {
  return reworded(say, toReader);
}
