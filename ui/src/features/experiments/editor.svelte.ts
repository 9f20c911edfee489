import type { StoredDesign, StoredTest } from "../../api";
import { DraftEditor } from "../../shell/draft.svelte";
import { saving } from "../../shell/saving.svelte";

/** What one writes of a test before it begins. */
export interface Draft {
  hypothesis: string;
  metric: string;
  growth_point_id: string | null;
  design: StoredDesign;
}

/** What is written of a test that has a plan. */
export function contentOf(test: StoredTest): Draft | null {
  if (test.design === null) return null;
  return {
    hypothesis: test.log.hypothesis,
    metric: test.log.metric,
    growth_point_id: test.growth_point_id,
    design: test.design,
  };
}

/** The plan one is writing. */
export class PlanEditor extends DraftEditor<StoredTest, Draft> {
  /** Why the value at a path was refused; what stands inside of it counts when `inside`. */
  refused(path: string, inside = false): string | null {
    const { refusal } = this;
    const field = refusal?.field ?? null;
    if (refusal === null || field === null) return null;
    return field === path || (inside && field.startsWith(path)) ? refusal.text : null;
  }

  design(change: Partial<StoredDesign>): void {
    if (this.draft !== null) this.change({ design: { ...this.draft.design, ...change } });
  }

  test(change: Partial<StoredDesign["test"]>): void {
    if (this.draft === null) return;
    this.design({ test: { ...this.draft.design.test, ...change } });
  }

  protected draftOf(test: StoredTest): Draft | null {
    return contentOf(test);
  }

  protected async save({ id, project_id }: StoredTest, content: Draft): Promise<StoredTest> {
    const { value } = await saving.run("experiments.save", { project_id, id, content });
    return value;
  }
}
