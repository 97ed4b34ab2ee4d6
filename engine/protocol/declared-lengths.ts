/**
 * Looks through MessagePack bytes before they are decoded. Decoders make room for as many elements as an array
 * says that it has, so a few bytes can ask for gigabytes; here the promises are held against the bytes.
 */

/** Bytes that follow a type byte of 0xc0 to 0xdf before any content: the value itself or a length. */
const HEADER = [
  0, 0, 0, 0, 1, 2, 4, 1, 2, 4, 4, 8, 1, 2, 4, 8, 1, 2, 4, 8, 1, 1, 1, 1, 1, 1, 2, 4, 2, 4, 2, 4,
];
const FIRST = 0xc0;

/** Throws where the values that are announced could not fit into the bytes that are there. */
export function checkDeclaredLengths(bytes: Uint8Array): void {
  let at = 0;
  /** Values still to come: each takes a byte or more. */
  let expected = 1;
  while (expected > 0) {
    const type = bytes[at];
    if (type === undefined) throw new RangeError('The frame ends too early');
    expected--;
    at++;
    if (type < 0x80 || type >= 0xe0) continue;
    if (type < 0x90) expected += 2 * (type & 0x0f);
    else if (type < 0xa0) expected += type & 0x0f;
    else if (type < FIRST) at += type & 0x1f;
    else {
      const header = HEADER[type - FIRST] ?? 0;
      const length = readLength(bytes, at, header);
      at += header;
      if (type >= 0xc4 && type <= 0xc6) at += length;
      else if (type >= 0xc7 && type <= 0xc9) at += length + 1;
      else if (type >= 0xd4 && type <= 0xd8) at += 1 << (type - 0xd4);
      else if (type >= 0xd9 && type <= 0xdb) at += length;
      else if (type === 0xdc || type === 0xdd) expected += length;
      else if (type >= 0xde) expected += 2 * length;
    }
    if (at + expected > bytes.length) throw new RangeError('The frame promises more than it holds');
  }
  if (at !== bytes.length) throw new RangeError('There are bytes after the frame');
}

function readLength(bytes: Uint8Array, at: number, width: number): number {
  let length = 0;
  for (let i = 0; i < width; i++) length = length * 256 + (bytes[at + i] ?? 0);
  return length;
}
