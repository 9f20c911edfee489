import House from "@lucide/svelte/icons/house";

import type { SectionEntry } from "../../shell/sections";
import Overview from "./Overview.svelte";

export const section: SectionEntry = { icon: House, screen: Overview };
