/**
 * Text whose offsets are Unicode code points, as records give them. JavaScript counts UTF-16 units: this is the one place
 * where the one becomes the other.
 */
export class CodePoints {
  readonly text: string;
  /** UTF-16 offset of each code point and of the end; `null` where both counts are the same. */
  private readonly units: Uint32Array | null;

  constructor(text: string) {
    this.text = text;
    this.units = /[\ud800-\udbff]/.test(text) ? unitsOf(text) : null;
  }

  /** Number of code points. */
  get length(): number {
    return this.units ? this.units.length - 1 : this.text.length;
  }

  /** The UTF-16 offset of code point `at`, kept inside the text. */
  unit(at: number): number {
    const inside = Math.max(0, Math.min(at, this.length));
    return this.units ? this.units[inside]! : inside;
  }

  /** The words from code point `start` to before `end`. */
  slice(start: number, end: number): string {
    return this.text.slice(this.unit(start), this.unit(end));
  }
}

function unitsOf(text: string): Uint32Array {
  const units: number[] = [];
  let unit = 0;
  for (const point of text) {
    units.push(unit);
    unit += point.length;
  }
  units.push(unit);
  return Uint32Array.from(units);
}
