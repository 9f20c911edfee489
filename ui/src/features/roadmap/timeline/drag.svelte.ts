import type { PlanTaskRow } from "../../../api";
import { addDays } from "../dates";
import type { PlanDesk } from "../desk.svelte";
import { barOf } from "./bars";
import type { TimelineRow } from "./rows";
import { ROW, type DayScale } from "./scale";

/** So far beside a bar it can still be grabbed, in pixels. */
const REACH = 3;

/** What a drag rests on; read anew at each event. */
export interface DragGround {
  readonly desk: PlanDesk;
  readonly rows: TimelineRow[];
  readonly scale: DayScale;
  readonly readOnly: boolean;
  /** How many pixels of the screen a pixel of the scale takes. */
  readonly magnification: number;
  /** A row was clicked. */
  choose(row: TimelineRow): void;
}

/**
 * A bar that is dragged to other days. While it is held, the desk shows what would move with it;
 * only letting go moves anything.
 */
export class BarDrag {
  #ground: DragGround;
  #held = $state<{ task: PlanTaskRow; from: number; days: number } | null>(null);
  /** The press on a bar was the end of a drag, not a click. */
  #dragged = false;

  constructor(ground: DragGround) {
    this.#ground = ground;
  }

  get active(): boolean {
    return this.#held !== null;
  }

  grab(event: PointerEvent): void {
    const { desk, scale, readOnly, magnification } = this.#ground;
    const row = this.#rowAt(event);
    this.#dragged = false;
    if (row?.kind !== "task" || readOnly || row.task.status !== "todo") return;
    const bar = barOf(row, scale, desk);
    const lane = event.currentTarget as HTMLElement;
    const at = (event.clientX - lane.getBoundingClientRect().left) / magnification;
    if (bar === null || at < bar.left - REACH || at > bar.right + REACH) return;
    desk.cancel();
    this.#held = { task: row.task, from: event.clientX, days: 0 };
    lane.setPointerCapture(event.pointerId);
  }

  pull(event: PointerEvent): void {
    const held = this.#held;
    if (held === null) return;
    const { magnification, scale } = this.#ground;
    const days = Math.round((event.clientX - held.from) / (scale.dayWidth * magnification));
    if (days === held.days) return;
    held.days = days;
    this.#dragged = true;
    void this.#ground.desk.propose(held.task, addDays(held.task.start, days));
  }

  drop(event: PointerEvent): void {
    const { desk } = this.#ground;
    const held = this.#held;
    if (held === null) {
      const row = this.#rowAt(event);
      if (row !== null) this.#ground.choose(row);
      return;
    }
    this.#held = null;
    if (held.days !== 0) {
      void desk.accept();
      return;
    }
    desk.cancel();
    if (!this.#dragged) desk.open(held.task.id);
  }

  cancel(): void {
    this.#held = null;
    this.#ground.desk.cancel();
  }

  #rowAt(event: PointerEvent): TimelineRow | null {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const { magnification, rows } = this.#ground;
    return rows[Math.floor((event.clientY - box.top) / (ROW * magnification))] ?? null;
  }
}
