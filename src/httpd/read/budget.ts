/** Far more than any server has; includes and macros that multiply themselves would otherwise be read for years. */
const MOST_LINES = 5_000_000;
const MOST_TEXT = 256 * 1024 * 1024;
/** What opening a file costs, in lines. */
const FILE = 50;

/** How many searches for a name in a line cost as much as a line. */
const SEARCHES = 4;

/** How much may still be read. */
export class Budget {
  #lines = MOST_LINES;
  #text = MOST_TEXT;

  get exceeded(): boolean {
    return this.#lines < 0 || this.#text < 0;
  }

  line(count = 1): void {
    this.#lines -= count;
  }

  file(): void {
    this.#lines -= FILE;
  }

  /** Looking for so many names in so many lines. */
  search(count: number): void {
    this.#lines -= Math.ceil(count / SEARCHES);
  }

  /** Text that a file holds or expansion makes; `false` when it is not to be made. */
  text(length: number): boolean {
    this.#text -= length;
    return this.#text >= 0;
  }
}
