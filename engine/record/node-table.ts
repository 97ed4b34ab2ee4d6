/**
 * A persistent array: `set` and `push` give a new array that shares all but a few blocks of 32 with the old
 * one. It is what lets a game tree of thousands of nodes be immutable and still cheap to grow.
 */

const BITS = 5;
const WIDTH = 1 << BITS;
const MASK = WIDTH - 1;

interface Leaf<T> {
  readonly items: readonly T[];
}
interface Branch<T> {
  readonly parts: readonly Block<T>[];
}
type Block<T> = Leaf<T> | Branch<T>;

export class NodeTable<T> {
  readonly length: number;
  private readonly top: Block<T>;
  /** Levels of branches above the leaves, in bits of the index. */
  private readonly shift: number;

  private constructor(top: Block<T>, shift: number, length: number) {
    this.top = top;
    this.shift = shift;
    this.length = length;
  }

  static from<T>(items: readonly T[]): NodeTable<T> {
    let blocks: Block<T>[] = [];
    for (let at = 0; at < items.length; at += WIDTH) {
      blocks.push({ items: items.slice(at, at + WIDTH) });
    }
    let shift = 0;
    while (blocks.length > 1) {
      const above: Block<T>[] = [];
      for (let at = 0; at < blocks.length; at += WIDTH) {
        above.push({ parts: blocks.slice(at, at + WIDTH) });
      }
      blocks = above;
      shift += BITS;
    }
    return new NodeTable(blocks[0] ?? { items: [] }, shift, items.length);
  }

  get(index: number): T | undefined {
    if (!Number.isInteger(index) || index < 0 || index >= this.length) return undefined;
    let block: Block<T> | undefined = this.top;
    for (let shift = this.shift; block && 'parts' in block; shift -= BITS) {
      block = block.parts[(index >>> shift) & MASK];
    }
    return block && 'items' in block ? block.items[index & MASK] : undefined;
  }

  /** Replaces the item at an index that is there. */
  set(index: number, item: T): NodeTable<T> {
    if (!Number.isInteger(index) || index < 0 || index >= this.length) {
      throw new RangeError(`No item ${index} in a table of ${this.length}`);
    }
    return new NodeTable(put(this.top, this.shift, index, item), this.shift, this.length);
  }

  push(item: T): NodeTable<T> {
    const index = this.length;
    const full = index === 1 << (this.shift + BITS);
    const top: Block<T> = full ? { parts: [this.top] } : this.top;
    const shift = full ? this.shift + BITS : this.shift;
    return new NodeTable(put(top, shift, index, item), shift, index + 1);
  }
}

/** A copy of the blocks on the way to an index, with the item there; missing blocks are made. */
function put<T>(block: Block<T> | undefined, shift: number, index: number, item: T): Block<T> {
  const slot = (index >>> shift) & MASK;
  if (shift === 0) {
    const items = block && 'items' in block ? block.items.slice() : [];
    items[slot] = item;
    return { items };
  }
  const parts = block && 'parts' in block ? block.parts.slice() : [];
  parts[slot] = put(parts[slot], shift - BITS, index, item);
  return { parts };
}
