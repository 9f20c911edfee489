import type { BaselineOffer } from "../../api";
import { t } from "../../i18n";
import type { Draft } from "./editor.svelte";

/** A plan to begin with: two equal arms, and the client's own rate where there is one. */
export function newTest(question: string, offers: BaselineOffer[] = []): Draft {
  const offer = offers.find(({ metric }) => metric.kind === "rate");
  const baseline = offer?.metric.kind === "rate" ? offer.metric.baseline : "0.1";
  const room = 1 - Number(baseline);
  return {
    hypothesis: question,
    metric: offer?.label ?? "",
    growth_point_id: null,
    design: {
      question,
      page: "",
      test: {
        metric: { kind: "rate", baseline },
        lower_is_better: false,
        // A fifth more, or half of the way where a rate has no room for that.
        effect:
          Number(baseline) * 1.2 < 0.98
            ? { kind: "relative", value: "0.2" }
            : { kind: "absolute", value: String(Number((room / 2).toFixed(6))) },
        alpha: "0.05",
        power: "0.8",
        arms: [
          { name: t("experiments-arm-control"), share: "0.5" },
          { name: t("experiments-arm-variant"), share: "0.5" },
        ],
        weekly_visitors: offer?.weekly_visitors ?? "500",
        allocation: "1",
        rule: "sequential",
      },
      baseline_source: offer?.source ?? "typed",
      baseline_note: offer?.note ?? "",
      step: "day",
      starts_on: null,
      other_metrics: [],
      worth: offer?.worth ?? { kind: "unknown" },
    },
  };
}
