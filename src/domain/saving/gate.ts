import type { Saved } from '../assessment/assessment.ts';
import { readSaved, toSaved } from '../assessment/saved.ts';
import type { Stored } from './shelf.ts';

/** An assessment with its text, as it will be read again; null if the gate of every reader would refuse it. */
export function passGate(saved: Saved): Stored | null {
  const text = toSaved(saved);
  const reading = readSaved(text);
  return reading.ok ? { text, saved: reading.value } : null;
}
