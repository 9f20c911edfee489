/** Ways out of the screen: files, the audit. */
import { ApiError, pickSavePath, type EcosystemSummary, type LeverView } from "../../api";
import { toasts } from "../../components/toasts.svelte";
import { language, t } from "../../i18n";
import { saving } from "../../shell/saving.svelte";
import type { LoopEditor } from "./editor.svelte";
