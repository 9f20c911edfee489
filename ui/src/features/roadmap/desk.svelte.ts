import { SvelteSet } from "svelte/reactivity";

import {
  ApiError,
  call,
  type Entity,
  type MovePreview,
  type PlanTaskRow,
  type TasksPatch,
} from "../../api";
import { orTell } from "../../components/toasts.svelte";
import { t } from "../../i18n";
import { history } from "../../shell/history.svelte";
import { saving } from "../../shell/saving.svelte";
import { addDays } from "./dates";

/** What a plan's view rests on. */
export const PLAN_ENTITIES: Entity[] = [
  "plans",
  "plan_tasks",
  "plan_dependencies",
  "plan_baselines",
  "plan_baseline_tasks",
  "growth_points",
  "audits",
  "loop_ecosystems",
];

/** A move that is shown and not made yet. */
export interface Proposal {
  task: PlanTaskRow;
  /** The day it is to begin on. */
  start: string;
}

/** What one does with the tasks of a plan, whichever view shows them. */
export class PlanDesk {
  /** The task whose panel is open; `new` for one that is being written. */
  openId = $state<string | null>(null);
  proposal = $state.raw<Proposal | null>(null);
  preview = $state.raw<MovePreview | null>(null);
  /** Why the proposal cannot be. */
  refusal = $state.raw<ApiError | null>(null);
  /** Tasks that are chosen, to be changed alike. */
  readonly chosen = new SvelteSet<string>();
  /** Whether tasks are being chosen: a click chooses instead of opening. */
  choosing = $state(false);
  #asked = 0;

  /** Chooses a task, or takes it out of the choice. */
  toggle(id: string): void {
    this.choosing = true;
    if (!this.chosen.delete(id)) this.chosen.add(id);
  }

  chooseOnly(ids: readonly string[]): void {
    this.chosen.clear();
    for (const id of ids) this.chosen.add(id);
  }

  leaveChoice(): void {
    this.choosing = false;
    this.chosen.clear();
  }

  /** Gives tasks the same person, phase or state, as one step. */
  async changeAll(plan_id: string, task_ids: string[], change: TasksPatch): Promise<void> {
    await orTell(async () => {
      await saving.run("roadmap.change_tasks", { plan_id, task_ids, change });
    });
  }

  async deleteAll(plan_id: string, task_ids: string[]): Promise<void> {
    await orTell(async () => {
      await saving.run("roadmap.delete_tasks", { plan_id, task_ids });
      this.leaveChoice();
      if (this.openId !== null && task_ids.includes(this.openId)) this.close();
      history.tell(t("roadmap-tasks-deleted", { count: task_ids.length }));
    });
  }

  open(id: string): void {
    this.cancel();
    this.openId = id;
  }

  close(): void {
    this.openId = null;
  }

  /** Shows what would move if the task began on another day; nothing is changed. */
  async propose(task: PlanTaskRow, start: string): Promise<void> {
    this.proposal = { task, start };
    const asked = ++this.#asked;
    try {
      const preview = await call("roadmap.preview_move", {
        task_id: task.id,
        start,
      });
      if (asked !== this.#asked) return;
      this.preview = preview;
      this.refusal = null;
    } catch (thrown) {
      if (asked !== this.#asked) return;
      this.preview = null;
      this.refusal = ApiError.from(thrown);
    }
  }

  /** One step of the arrow keys: so many days from where the task is, or from where it is shown. */
  nudge(task: PlanTaskRow, days: number): void {
    const now = this.proposal?.task.id === task.id ? this.proposal.start : task.start;
    void this.propose(task, addDays(now, days));
  }

  cancel(): void {
    this.#asked += 1;
    this.proposal = null;
    this.preview = null;
    this.refusal = null;
  }

  /** Makes the move that is shown. */
  async accept(): Promise<void> {
    const { proposal } = this;
    if (proposal === null) return;
    try {
      await saving.run("roadmap.move_task", {
        task_id: proposal.task.id,
        start: proposal.start,
      });
      this.cancel();
    } catch (thrown) {
      this.refusal = ApiError.from(thrown);
    }
  }

  async setProgress(id: string, progress: string): Promise<void> {
    await orTell(async () => {
      await saving.run("roadmap.set_progress", { task_id: id, progress });
    });
  }
}

/** Which days a task is shown on: where a move that is shown would put it, else where it is. */
export function shownDays(desk: PlanDesk, row: PlanTaskRow): { start: string; finish: string } {
  const moved = desk.preview?.moves.find(({ task_id }) => task_id === row.id);
  return moved ?? row;
}
