/** A set of word ids with a number each, emptied in no time: as many as `room`, the rest are not taken. */
export class WordSet {
  readonly #ids: Int32Array;
  readonly #rounds: Int32Array;
  readonly #values: Int32Array;
  readonly #room: number;
  readonly #order: Int32Array;
  #round = 0;
  size = 0;

  constructor(room: number) {
    const slots = 1 << (33 - Math.clz32(room));
    this.#ids = new Int32Array(slots);
    this.#rounds = new Int32Array(slots);
    this.#values = new Int32Array(slots);
    this.#order = new Int32Array(room);
    this.#room = room;
  }

  clear(): void {
    this.#round++;
    this.size = 0;
  }

  /** The slot of a word, -1 when it is not there. */
  find(id: number): number {
    const slot = this.#slotOf(id);
    return this.#rounds[slot] === this.#round ? slot : -1;
  }

  /** Takes a word in; the value of one that is there already stays. */
  add(id: number, value: number): void {
    if (this.size === this.#room) return;
    const slot = this.#slotOf(id);
    if (this.#rounds[slot] === this.#round) return;
    this.#rounds[slot] = this.#round;
    this.#ids[slot] = id;
    this.#values[slot] = value;
    this.#order[this.size++] = slot;
  }

  valueAt(slot: number): number {
    return this.#values[slot] as number;
  }

  setAt(slot: number, value: number): void {
    this.#values[slot] = value;
  }

  forEach(visit: (value: number, slot: number) => void): void {
    for (let k = 0; k < this.size; k++) {
      const slot = this.#order[k] as number;
      visit(this.#values[slot] as number, slot);
    }
  }

  #slotOf(id: number): number {
    const mask = this.#ids.length - 1;
    let slot = (Math.imul(id >>> 2, 0x9e3779b1) >>> 7) & mask;
    while (this.#rounds[slot] === this.#round && this.#ids[slot] !== id) slot = (slot + 1) & mask;
    return slot;
  }
}
