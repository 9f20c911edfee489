import type { IconComponent } from "./icons";

/** One row of a menu. */
export type MenuEntry =
  | "separator"
  | { heading: string }
  | {
      label: string;
      detail?: string;
      icon?: IconComponent;
      keys?: string;
      danger?: boolean;
      disabled?: boolean;
      run: () => void;
    };
