import type { Say } from '../domain/say.ts';
import type { Key } from './language.ts';
import { reworded } from './reworded.ts';

/** Sentences that speak to the person who answered, and what is said to somebody else instead. */
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

/** Says things about a result to a reader who need not be the one who answered. */
export function forReader(say: Say<Key>): Say<Key> {
  return reworded(say, toReader);
}
