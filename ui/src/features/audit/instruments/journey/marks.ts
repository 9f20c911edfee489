import CircleQuestionMark from "@lucide/svelte/icons/circle-question-mark";
import Pause from "@lucide/svelte/icons/pause";
import TriangleAlert from "@lucide/svelte/icons/triangle-alert";

import type { MarkKind } from "../../../../api";
import type { IconComponent } from "../../../../components/icons";
import type { MessageId } from "../../../../i18n";

/** What the guide looks for, with its sign and the letter that sets it. */
export const MARKS: Record<MarkKind, { icon: IconComponent; text: MessageId; key: string }> = {
  question: { icon: CircleQuestionMark, text: "journey-mark-question", key: "Q" },
  doubt: { icon: TriangleAlert, text: "journey-mark-doubt", key: "D" },
  pause: { icon: Pause, text: "journey-mark-pause", key: "P" },
};

export const MARK_KINDS = ["question", "doubt", "pause"] as const;
