/** The menu of the right button on the canvas. */
import ClipboardPaste from "@lucide/svelte/icons/clipboard-paste";
import Copy from "@lucide/svelte/icons/copy";
import CopyPlus from "@lucide/svelte/icons/copy-plus";
import Pencil from "@lucide/svelte/icons/pencil";
import SquareDashed from "@lucide/svelte/icons/square-dashed";
import Trash2 from "@lucide/svelte/icons/trash-2";

import type { EdgeKind, GraphElement, NodeKind } from "../../api";
import type { MenuEntry } from "../../components/menu";
import { t, tr } from "../../i18n";
import { hasCopy } from "./clipboard";
import { EDGE_KINDS, NODE_KINDS } from "./fields";

/** What the canvas can do. */
export interface CanvasActions {
  readOnly: boolean;
  edit: (element: GraphElement) => void;
  copy: () => void;
  paste: () => void;
  duplicate: () => void;
  selectAll: () => void;
  remove: (elements: GraphElement[]) => void;
  setKind: (id: string, kind: EdgeKind) => void;
  /** Adds a box where the menu was asked for. */
  addBox: (kind: NodeKind) => void;
}

/** What lies under the pointer: a box, an arrow, the drawing itself, or none of them. */
export function under(target: Element): GraphElement | "drawing" | null {
  const node = target.closest<HTMLElement>(".svelte-flow__node")?.dataset["id"];
  if (node !== undefined) return { kind: "node", id: node };
  const edge =
    target.closest<HTMLElement>("[data-edge]")?.dataset["edge"] ??
    target.closest<HTMLElement>(".svelte-flow__edge")?.dataset["id"];
  if (edge !== undefined) return { kind: "edge", id: edge };
  return target.closest(".svelte-flow__pane, .svelte-flow__renderer") === null ? null : "drawing";
}

/** What can be done with boxes that are selected. */
export function entriesOfBoxes(ids: readonly string[], can: CanvasActions): MenuEntry[] {
  const copies = { label: t("loops-menu-copy"), icon: Copy, keys: "Ctrl C", run: can.copy };
  if (can.readOnly) return [copies];
  const elements = ids.map((id): GraphElement => ({ kind: "node", id }));
  const [only] = elements;
  return [
    ...(elements.length === 1 && only !== undefined ? [edit(only, can)] : []),
    copies,
    { label: t("action-duplicate"), icon: CopyPlus, keys: "Ctrl D", run: can.duplicate },
    "separator",
    removing(elements, can),
  ];
}

export function entriesOfArrow(id: string, can: CanvasActions): MenuEntry[] {
  const element: GraphElement = { kind: "edge", id };
  if (can.readOnly) return [edit(element, can)];
  return [
    edit(element, can),
    "separator",
    { heading: t("loops-edge_kind") },
    ...EDGE_KINDS.map((kind) => ({
      label: tr(`loops-edge_kind-${kind}`),
      run: () => can.setKind(id, kind),
    })),
    "separator",
    removing([element], can),
  ];
}

export function entriesOfDrawing(can: CanvasActions): MenuEntry[] {
  const all = {
    label: t("loops-menu-select_all"),
    icon: SquareDashed,
    keys: "Ctrl A",
    run: can.selectAll,
  };
  if (can.readOnly) return [all];
  return [
    {
      label: t("loops-menu-paste"),
      icon: ClipboardPaste,
      keys: "Ctrl V",
      disabled: !hasCopy(),
      run: can.paste,
    },
    all,
    "separator",
    { heading: t("loops-box") },
    ...NODE_KINDS.map((kind) => ({
      label: tr(`loops-node_kind-${kind}`),
      run: () => can.addBox(kind),
    })),
  ];
}

function edit(element: GraphElement, can: CanvasActions): MenuEntry {
  return { label: t("loops-menu-edit"), icon: Pencil, run: () => can.edit(element) };
}

function removing(elements: GraphElement[], can: CanvasActions): MenuEntry {
  return {
    label: t("action-delete"),
    icon: Trash2,
    danger: true,
    run: () => can.remove(elements),
  };
}
