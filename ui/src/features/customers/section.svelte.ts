import Users from "@lucide/svelte/icons/users";

import { query } from "../../api/query.svelte";
import type { SectionEntry } from "../../shell/sections";
import Customers from "./Customers.svelte";

export const section: SectionEntry = {
  icon: Users,
  screen: Customers,
  completeness(projectId) {
    const state = query(
      "customers.state",
      () => {
        const id = projectId();
        return id === null ? null : { project_id: id };
      },
      ["datasets", "customer_forecasts", "lead_models"],
    );
    return () => {
      const found = state.value;
      if (found === null) return null;
      return (Number(found.purchases) + Number(found.forecast)) / 2;
    };
  },
};
