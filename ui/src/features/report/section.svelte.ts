import FileText from "@lucide/svelte/icons/file-text";

import type { SectionEntry } from "../../shell/sections";
import Report from "./Report.svelte";

export const section: SectionEntry = { icon: FileText, screen: Report };
