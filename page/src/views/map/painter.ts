import { drawMap, type Ink, type Sight } from './draw';

/** So long after the last move the map is drawn afresh. */
const REST = 110;

/**
 * Paints a map on a canvas. While it is moved, the last painting is moved as a whole, which costs next to nothing whatever is
 * on it; as soon as the hand rests, all is drawn afresh.
 */
export class Painter {
  private readonly last = document.createElement('canvas');
  private painted: Sight | null = null;
  private request = 0;
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly sheet: HTMLCanvasElement) {}

  /** Paints what is seen, at the next frame. */
  paint(sight: Sight, ink: Ink): void {
    cancelAnimationFrame(this.request);
    clearTimeout(this.rest);
    if (this.painted && this.onlyMoved(this.painted, sight)) {
      const painted = this.painted;
      this.request = requestAnimationFrame(() => this.shift(painted, sight, ink));
      this.rest = setTimeout(() => (this.request = requestAnimationFrame(() => this.afresh(sight, ink))), REST);
    } else {
      this.request = requestAnimationFrame(() => this.afresh(sight, ink));
    }
  }

  stop(): void {
    cancelAnimationFrame(this.request);
    clearTimeout(this.rest);
  }

  private onlyMoved(before: Sight, after: Sight): boolean {
    return before.frame !== after.frame && before.size.width === after.size.width && before.size.height === after.size.height && before.atlas === after.atlas && before.areas === after.areas && before.spots === after.spots && before.chosen === after.chosen;
  }

  private afresh(sight: Sight, ink: Ink): void {
    const canvas = this.sheet.getContext('2d');
    if (!canvas) return;
    drawMap(this.sheet, canvas, sight, ink);
    this.last.width = this.sheet.width;
    this.last.height = this.sheet.height;
    this.last.getContext('2d')?.drawImage(this.sheet, 0, 0);
    this.painted = sight;
  }

  private shift(painted: Sight, sight: Sight, ink: Ink): void {
    const canvas = this.sheet.getContext('2d');
    if (!canvas) return;
    const grown = sight.frame.k / painted.frame.k;
    const { width, height, dpr } = sight.size;
    canvas.setTransform(dpr, 0, 0, dpr, 0, 0);
    canvas.fillStyle = ink.sea;
    canvas.fillRect(0, 0, width, height);
    canvas.drawImage(this.last, sight.frame.x - painted.frame.x * grown, sight.frame.y - painted.frame.y * grown, width * grown, height * grown);
  }
}
