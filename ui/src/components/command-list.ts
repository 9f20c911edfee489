import type { IconComponent } from "./icons";

/** One entry of a list that is searched by typing. */
export interface ListEntry {
  id: string;
  label: string;
  /** Other words that find it. */
  keywords?: string[];
  detail?: string;
  /** One or two letters in a square, instead of an icon. */
  badge?: string;
  icon?: IconComponent;
  keys?: string;
}

/** Entries under a heading; an empty heading shows none. */
export interface ListGroup {
  heading: string;
  entries: ListEntry[];
}

/** Entries that were found elsewhere, with how well the best of them fits. */
export interface FoundGroup extends ListGroup {
  /** Tells it from a group of the same heading. */
  key: string;
  best: number;
}
