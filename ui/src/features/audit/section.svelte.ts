import Radar from "@lucide/svelte/icons/radar";

import { query } from "../../api/query.svelte";
import type { SectionEntry } from "../../shell/sections";
import Audit from "./Audit.svelte";

export const section: SectionEntry = {
  icon: Radar,
  screen: Audit,
  completeness(projectId) {
    const audits = query(
      "audit.list",
      () => {
        const id = projectId();
        return id === null ? null : { project_id: id };
      },
      ["audits", "audit_answers"],
    );
    return () => {
      const latest = audits.value?.audits[0];
      if (latest === undefined || latest.questions === 0) return 0;
      return latest.said / latest.questions;
    };
  },
};
