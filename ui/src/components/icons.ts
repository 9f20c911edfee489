import type { Component } from "svelte";

/** A drawing of the icon set. */
export type IconComponent = Component<Record<string, unknown>>;
