import { zlibSync } from 'fflate';
import { binaryString } from './syntax.ts';

/** Bytes deflated, as a string of characters 0…255. The same bytes give the same string in every browser. */
export function deflated(bytes: Uint8Array): string {
  return binaryString(zlibSync(bytes, { level: 9 }));
}
