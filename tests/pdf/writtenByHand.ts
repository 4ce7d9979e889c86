import { deflateSync } from 'node:zlib';

/* Small PDFs as other programs or attackers would write them. */

export const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
export const stream = (number: number, keys: string, data: Buffer | string) =>
  `${number} 0 obj\n<<${keys} /Length ${data.length}>>\nstream\n${data.toString('latin1')}\nendstream\nendobj\n`;
export const filespec =
  '1 0 obj\n<</Type /Filespec /F (a.json) /UF (a.json) /EF <</F 2 0 R>>>>\nendobj\n';

export const specification = '<</Type /Filespec /F (a.json) /EF <</F 2 0 R>>>>';

/** An object stream with these objects. `offsets` are the positions that it claims for them. */
export function objectStream(
  number: number,
  members: readonly (readonly [number: number, value: string])[],
  offsets?: readonly number[],
): string {
  let length = 0;
  const index = members.map(([member, value], at) => {
    const entry = `${member} ${offsets?.[at] ?? length}`;
    length += value.length + 1;
    return entry;
  });
  const first = `${index.join(' ')} `;
  const data = first + members.map(([, value]) => value).join(' ');
  const keys = `/Type /ObjStm /N ${members.length} /First ${first.length} /Filter /FlateDecode`;
  return stream(number, keys, deflateSync(data));
}

export function fileOf(...objects: readonly string[]): Uint8Array {
  return bytesOf(`%PDF-1.7\n${objects.join('')}%%EOF`);
}
