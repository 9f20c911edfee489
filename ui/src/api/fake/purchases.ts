import { Format, text, type Language } from "../../i18n";
import type { Chart, ChartRequest, Dataset, DatasetView, Overrides, Sniff } from "../types";
import type { FakeState } from "./state";

/** A file whose dates can be read in two ways, until the person says which. */
export function preview(overrides: Overrides): Sniff {
  const date = overrides.date ?? null;
  const mapping = {
    customer: 0,
    date: 1,
    amount: 2,
    quantity: null,
    order: null,
    ...overrides.mapping,
  };
  const roles = ["customer", "date", "amount"] as const;
  return {
    file_bytes: 184_320,
    format: {
      encoding: overrides.encoding ?? "windows-1251",
      delimiter: overrides.delimiter ?? "semicolon",
      skip_lines: 0,
      header: overrides.header ?? true,
      date,
      decimal: overrides.decimal ?? "comma",
      thousands: overrides.thousands ?? "space",
      currency: null,
    },
    ambiguities:
      date === null
        ? [
            {
              kind: "date_order",
              column: 1,
              example: "03.04.2025",
              day_first: "2025-04-03",
              month_first: "2025-03-04",
            },
          ]
        : [],
    columns: ["Клиент", "Дата", "Сумма", "Город"].map((name, index) => ({
      index,
      name,
      content: "text",
    })),
    mapping,
    missing_roles: roles.filter((role) => mapping[role] === null),
    currencies: [],
    preview: {
      header: ["Клиент", "Дата", "Сумма", "Город"],
      columns: 4,
      rows: Array.from({ length: 8 }, (_, row) => ({
        line: row + 2,
        cells: [
          `К-${1040 + row * 7}`,
          `0${row + 1}.04.2025`,
          row === 5 ? "нет" : `${1 + row} ${250 + row * 37},50`,
          "Казань",
        ],
        parsed: { customer: `К-${row}`, date: null, amount: null, quantity: null, order: null },
        problems: row === 5 ? [{ column: 2, role: "amount" as const, reason: "bad_amount" }] : [],
      })),
    },
  };
}

export function readDataset(state: FakeState, projectId: string, path: string): Dataset {
  const file = path.split("/").at(-1) ?? path;
  return {
    id: state.id("dataset"),
    project_id: projectId,
    name: file,
    file_name: file,
    row_count: 6919,
    rejected_count: 3,
    customer_count: 1412,
    sha256: "",
    mapping: null,
    summary: null,
    imported_at: state.now(),
    updated_at: state.now(),
  };
}

function months(request: ChartRequest, title: string, values: number[], language: Language): Chart {
  const { width, height, theme } = request;
  const format = new Format(language);
  const dark = theme === "dark";
  const high = Math.max(...values);
  const area = { left: 48, top: 10, right: width - 8, bottom: height - 26 };
  const step = (area.right - area.left) / values.length;
  const bars = values
    .map((value, index) => {
      const tall = (value / high) * (area.bottom - area.top);
      return `<rect x="${area.left + step * (index + 0.15)}" y="${area.bottom - tall}" width="${step * 0.7}" height="${tall}" fill="${dark ? "#6cc6a0" : "#1e6b50"}"/>`;
    })
    .join("");
  const monthText = (index: number): string =>
    format.month(`2025-${String(index + 1).padStart(2, "0")}-01`);
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${bars}</svg>`,
    width,
    height,
    title,
    units: "",
    plot_area: {
      ...area,
      x: { min: -0.5, max: values.length - 0.5, kind: "category" },
      y: { min: 0, max: high, kind: "linear" },
    },
    series: [
      {
        id: "values",
        name: title,
        unit: "",
        color_token: "s1",
        points: values.map((value, index) => ({
          x: index,
          y: value,
          x_text: monthText(index),
          y_text: format.number(value),
        })),
      },
    ],
    table: {
      columns: [text(language, "chart-column-month"), title],
      rows: values.map((value, index) => [monthText(index), format.number(value)]),
    },
    description: title,
  };
}

export function viewDataset(
  state: FakeState,
  id: string,
  chart: ChartRequest,
  language: Language,
): DatasetView {
  const dataset = state.rows.datasets.find((candidate) => candidate.id === id);
  if (dataset === undefined) throw { code: "not_found", message: `no ${id}`, refused: true };
  const format = new Format(language);
  const fact = (name: string, shown: string): { label: string; text: string } => ({
    label: text(language, `datasets-fact-${name}`),
    text: shown,
  });
  const revenue = [310, 280, 340, 420, 390, 450, 470, 430, 520, 560, 540, 610];
  return {
    dataset,
    // The page shows the facts, which are the same in words.
    summary: {} as DatasetView["summary"],
    facts: [
      fact("customers", format.number(1412)),
      fact("orders", format.number(4890)),
      fact("revenue", format.money(5_320_000, "RUB")),
      fact("average_order_value", format.money(1088, "RUB")),
      fact("purchases_per_lifetime", format.number("3.46")),
      fact("observed_lifetime_days", format.days("187")),
      fact("new_customers_per_full_month", format.number(118)),
    ],
    offers: [
      {
        field: "average_order_value",
        label: text(language, "input-average_order_value"),
        value: "1088",
        text: format.money(1088, "RUB"),
      },
      {
        field: "purchases_per_lifetime",
        label: text(language, "input-purchases_per_lifetime"),
        value: "3.46",
        text: format.number("3.46"),
      },
      {
        field: "new_customers",
        label: text(language, "input-new_customers"),
        value: "118",
        text: format.number(118),
      },
    ],
    revenue: months(chart, text(language, "chart-monthly_revenue-title"), revenue, language),
    new_customers: months(
      chart,
      text(language, "chart-monthly_new_customers-title"),
      revenue.map((value) => Math.round(value / 4)),
      language,
    ),
    rejected: [
      {
        line: 7,
        reason: "bad_amount",
        reason_text: text(language, "reject-bad_amount"),
        cell: "нет",
        text: "К-1075;06.04.2025;нет;Казань",
      },
    ],
  };
}
