import type { Instrument, Layer } from "../../../api";

/** The instrument of each layer. */
export const INSTRUMENT_OF: Record<Layer, Instrument> = {
  ux_friction: "journey",
  unit_economics: "lifecycle",
  viral_potential: "shareable",
  ai_readiness: "services",
  analytics: "tracking",
  retention: "retention",
  experimentation: "experiments",
};
