/** Reading and writing little-endian numbers one after the other. */

export class ByteWriter {
  private buffer = new Uint8Array(4096);
  private view = new DataView(this.buffer.buffer);
  private at = 0;

  u8(value: number): void {
    this.room(1);
    this.view.setUint8(this.at, value);
    this.at += 1;
  }

  i8(value: number): void {
    this.room(1);
    this.view.setInt8(this.at, value);
    this.at += 1;
  }

  u16(value: number): void {
    this.room(2);
    this.view.setUint16(this.at, value, true);
    this.at += 2;
  }

  u32(value: number): void {
    this.room(4);
    this.view.setUint32(this.at, value, true);
    this.at += 4;
  }

  f32(value: number): void {
    this.room(4);
    this.view.setFloat32(this.at, value, true);
    this.at += 4;
  }

  /** A short ASCII text: its length in one byte, then its characters. */
  text(value: string): void {
    if (value.length > 255) throw new RangeError('A text in a record has at most 255 characters');
    this.u8(value.length);
    for (let i = 0; i < value.length; i++) this.u8(value.charCodeAt(i) & 0x7f);
  }

  bytes(): Uint8Array {
    return this.buffer.slice(0, this.at);
  }

  private room(count: number): void {
    if (this.at + count <= this.buffer.length) return;
    const larger = new Uint8Array(this.buffer.length * 2);
    larger.set(this.buffer);
    this.buffer = larger;
    this.view = new DataView(larger.buffer);
  }
}

/** Throws `RangeError` when read past its end. */
export class ByteReader {
  private readonly view: DataView;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get remaining(): number {
    return this.view.byteLength - this.at;
  }

  u8(): number {
    return this.view.getUint8(this.move(1));
  }

  i8(): number {
    return this.view.getInt8(this.move(1));
  }

  u16(): number {
    return this.view.getUint16(this.move(2), true);
  }

  u32(): number {
    return this.view.getUint32(this.move(4), true);
  }

  f32(): number {
    return this.view.getFloat32(this.move(4), true);
  }

  text(): string {
    const length = this.u8();
    let value = '';
    for (let i = 0; i < length; i++) value += String.fromCharCode(this.u8());
    return value;
  }

  private move(count: number): number {
    const at = this.at;
    if (at + count > this.view.byteLength) throw new RangeError('The record ends too early');
    this.at += count;
    return at;
  }
}
