import { call, pickSavePath, type Chart, type ChartContent } from "../api";
import { t } from "../i18n";
import { safeFileName } from "./file-name";
import { orTell, toasts } from "./toasts.svelte";

/** What a chart can be kept as, in the order of its menu. */
export const CHART_FORMATS = ["png", "svg", "csv"] as const;
export type ChartFormat = (typeof CHART_FORMATS)[number];

/** A drawing to keep: of the program, or of a canvas of the page. Without a table it is no CSV. */
export type Keepable = Pick<Chart, "svg" | "title"> & Partial<Pick<Chart, "units" | "table">>;

const EMPTY = { id: "", title: "", columns: [], rows: [] };

function contentOf(chart: Keepable, format: ChartFormat): ChartContent {
  const { svg, title, units = "", table = EMPTY } = chart;
  return format === "csv" ? { format, table } : { format, svg, title, units };
}

/** Asks for a place and writes the chart there; says how it went. */
export async function saveChart(chart: Keepable, format: ChartFormat): Promise<void> {
  await orTell(async () => {
    const path = await pickSavePath({
      title: t(`app-chart-save-${format}`),
      filters: [{ name: format.toUpperCase(), extensions: [format] }],
      defaultName: `${safeFileName(chart.title, "chart")}.${format}`,
    });
    if (path === null) return;
    const { files } = await call("charts.save", { path, content: contentOf(chart, format) });
    toasts.show(t("app-file-saved", { path: files[0] ?? path }));
  });
}
