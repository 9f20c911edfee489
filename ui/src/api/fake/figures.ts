import { Format, text, type Language } from "../../i18n";
import type { Band, Chart, FigureName, FigureView, Inputs, Verdict } from "../types";

interface Known {
  cac: number | null;
  ltv: number | null;
  ltvRevenue: number | null;
  ratio: number | null;
  payback: number | null;
  perLead: number | null;
  costPerLead: number | null;
  conversion: number | null;
  lifetimeDays: number | null;
}

const number = (value: string | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);

function all(...values: (number | null)[]): number[] | null {
  return values.every((value) => value !== null) ? values : null;
}

/** The figures of the first release, without the edge cases that the real model knows. */
export function known(inputs: Inputs): Known {
  const { acquisition, subscription, one_off: oneOff } = inputs;
  const days = Number(inputs.assumptions.days_per_month);
  const margin = number(inputs.gross_margin);
  const costs = all(
    number(acquisition.marketing_cost),
    number(acquisition.salaries_cost),
    number(acquisition.software_cost),
  );
  const cost = costs === null ? null : costs.reduce((sum, part) => sum + part, 0);
  const customers = number(acquisition.new_customers);
  const leads = number(acquisition.leads);
  const cac = cost === null || !customers ? null : cost / customers;
  const value =
    inputs.model === "subscription"
      ? all(number(subscription.arpa_per_month), number(subscription.churn_per_month))
      : all(number(oneOff.average_order_value), number(oneOff.purchases_per_lifetime));
  let ltvRevenue: number | null = null;
  let perDay: number | null = null;
  let lifetimeDays: number | null = null;
  if (value !== null) {
    const [first = 0, second = 0] = value;
    if (inputs.model === "subscription") {
      ltvRevenue = second === 0 ? null : first / second;
      perDay = first / days;
      lifetimeDays = second === 0 ? null : days / second;
    } else {
      ltvRevenue = first * second;
      lifetimeDays = number(oneOff.lifetime_days);
      perDay = lifetimeDays === null || lifetimeDays === 0 ? null : ltvRevenue / lifetimeDays;
    }
  }
  const ltv = ltvRevenue === null || margin === null ? null : ltvRevenue * margin;
  const conversion = customers === null || !leads ? null : customers / leads;
  return {
    cac,
    ltv,
    ltvRevenue,
    ratio: ltv === null || !cac ? null : ltv / cac,
    payback: cac === null || perDay === null || !margin ? null : cac / (margin * perDay),
    perLead: conversion === null || ltv === null || cac === null ? null : conversion * (ltv - cac),
    costPerLead: cost === null || !leads ? null : cost / leads,
    conversion,
    lifetimeDays,
  };
}

function band(name: FigureName, value: number | null): Band | null {
  if (value === null) return null;
  if (name === "ltv_to_cac")
    return value >= 3 ? "scale" : value >= 1 ? "below_target" : "destroys_value";
  if (name === "payback_days") {
    return value < 45 ? "fast_payback" : value < 90 ? "slow_payback" : "redesign_funnel";
  }
  if (name === "margin_per_lead") return value > 0 ? "lead_earns" : "lead_loses";
  return null;
}

const VERDICTS: Record<string, Verdict> = {
  scale: "good",
  fast_payback: "good",
  lead_earns: "good",
  below_target: "watch",
  slow_payback: "watch",
  destroys_value: "bad",
  redesign_funnel: "bad",
  lead_loses: "bad",
};

export function verdictOf(inputs: Inputs): Verdict | null {
  const { ratio, payback } = known(inputs);
  if (ratio === null || payback === null) return null;
  const order: Verdict[] = ["good", "watch", "bad"];
  const lights = [band("ltv_to_cac", ratio), band("payback_days", payback)];
  return (
    order[Math.max(...lights.map((name) => order.indexOf(VERDICTS[name ?? ""] ?? "good")))] ?? null
  );
}

/** The figures in words. */
export function figureViews(inputs: Inputs, language: Language, currency: string): FigureView[] {
  const format = new Format(language);
  const say = (id: string, args?: Record<string, string>): string => text(language, id, args);
  const values = known(inputs);
  const money = (value: number): [string, string] => {
    const whole = format.money(Math.round(value), currency);
    return language === "ru" ? [whole.slice(0, -2), whole.slice(-1)] : [whole, ""];
  };
  const days = (value: number): [string, string] => {
    const shown = format.days(value.toFixed(0));
    const at = shown.lastIndexOf("\u00a0");
    return [shown.slice(0, at), shown.slice(at + 1)];
  };
  const rows: [FigureName, number | null, (value: number) => [string, string], string, string][] = [
    [
      "cac",
      values.cac,
      money,
      "(маркетинг + зарплаты + софт) ÷ новые клиенты",
      "(420 000 ₽ + 260 000 ₽ + 40 000 ₽) ÷ 150",
    ],
    ["ltv_gross_margin", values.ltv, money, "маржа × ARPA ÷ отток", "80 % × 1 900 ₽ ÷ 5 %"],
    [
      "ltv_to_cac",
      values.ratio,
      (value) => [format.number(value.toFixed(1)), "×"],
      "LTV ÷ CAC",
      "30 400 ₽ ÷ 4 800 ₽",
    ],
    [
      "payback_days",
      values.payback,
      days,
      "CAC ÷ (ARPA × маржа ÷ 30)",
      "4 800 ₽ ÷ (1 900 ₽ × 80 % ÷ 30)",
    ],
    [
      "margin_per_lead",
      values.perLead,
      money,
      "конверсия × (LTV − CAC)",
      "6,25 % × (30 400 ₽ − 4 800 ₽)",
    ],
    ["ltv_revenue", values.ltvRevenue, money, "ARPA ÷ отток", "1 900 ₽ ÷ 5 %"],
    ["cost_per_lead", values.costPerLead, money, "расходы ÷ лиды", "720 000 ₽ ÷ 2 400"],
    [
      "conversion_rate",
      values.conversion,
      (value) => [format.percent(value.toFixed(4)), ""],
      "новые клиенты ÷ лиды",
      "150 ÷ 2 400",
    ],
    ["lifetime_days", values.lifetimeDays, days, "30 ÷ отток", "30 ÷ 5 %"],
  ];
  return rows.map(([name, value, split, formula, calculation]) => {
    const inBand = band(name, value);
    const [amount, unit] = value === null ? [say("status-missing"), ""] : split(value);
    return {
      name,
      label: say(`figure-${name}`),
      help: say(`figure-${name}-help`),
      status: value === null ? "missing" : "value",
      text: unit === "" ? amount : `${amount}\u00a0${unit}`,
      number_text: amount,
      unit_text: unit,
      verdict: inBand === null ? undefined : VERDICTS[inBand],
      verdict_text: inBand === null ? undefined : say(`band-${inBand}`),
      band: inBand ?? undefined,
      formula,
      calculation: `${calculation} = ${unit === "" ? amount : `${amount}\u00a0${unit}`}`,
      inputs: [
        {
          field: "new_customers",
          label: say("input-new_customers"),
          text: inputs.acquisition.new_customers ?? "—",
          source_text: say("source-typed"),
        },
      ],
      goal_label: inBand === null ? undefined : say("explain-goal", { target: "45" }),
      goal_text: inBand === null ? [] : ["CAC ≤ 2 280 ₽", "ARPA ≥ 4 000 ₽"],
    };
  });
}

/** A cash curve drawn with a pencil: the real one comes from the report's charts. */
export function cashCurve(
  inputs: Inputs,
  language: Language,
  currency: string,
  width: number,
  height: number,
  theme: string,
): Chart | null {
  const { cac } = known(inputs);
  const monthly = all(
    cac,
    number(inputs.subscription.arpa_per_month),
    number(inputs.subscription.churn_per_month),
    number(inputs.gross_margin),
    number(inputs.acquisition.new_customers),
  );
  if (monthly === null) return null;
  const [cost = 0, arpa = 0, churn = 0, margin = 0, customers = 0] = monthly;
  const format = new Format(language);
  const values = [-customers * cost];
  for (let month = 1; month <= 24; month += 1) {
    values.push((values[month - 1] ?? 0) + customers * arpa * margin * (1 - churn) ** (month - 1));
  }
  const low = Math.min(...values);
  const high = Math.max(...values, 0);
  const area = { left: 56, top: 22, right: width - 12, bottom: height - 26 };
  const x = (month: number): number => area.left + (month / 24) * (area.right - area.left);
  const y = (value: number): number =>
    area.bottom - ((value - low) / (high - low)) * (area.bottom - area.top);
  const points = values.map((value, month) => `${x(month).toFixed(1)},${y(value).toFixed(1)}`);
  const dark = theme === "dark";
  const axis = [0, 6, 12, 18, 24]
    .map((month) => `<text x="${x(month)}" y="${height - 6}" text-anchor="middle">${month}</text>`)
    .join("");
  const ticks = [low, 0, high]
    .map(
      (value) =>
        `<line x1="${area.left}" x2="${area.right}" y1="${y(value)}" y2="${y(value)}" stroke="${dark ? "#2c2f2c" : "#e4e4de"}"/>` +
        `<text x="${area.left - 8}" y="${y(value) + 4}" text-anchor="end">${format.compact(value)}</text>`,
    )
    .join("");
  const title = text(language, "chart-cash_curve-title", {
    customers: format.number(customers.toString()),
  });
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Inter Variable" font-size="12" fill="${dark ? "#a0a29b" : "#63655e"}">${ticks}${axis}<polyline points="${points.join(" ")}" fill="none" stroke="${dark ? "#6cc6a0" : "#1e6b50"}" stroke-width="2.2"/></svg>`,
    width,
    height,
    title,
    units: language === "ru" ? "₽ по месяцам" : "by month",
    plot_area: {
      ...area,
      x: { min: 0, max: 24, kind: "linear" },
      y: { min: low, max: high, kind: "linear" },
    },
    series: [
      {
        id: "cumulative_cash",
        name: text(language, "chart-cash_curve-series"),
        unit: currency,
        color_token: "s1",
        points: values.map((value, month) => ({
          x: month,
          y: value,
          x_text: text(language, "chart-month-number", { month }),
          y_text: format.signed.moneyCompact(value, currency),
        })),
      },
    ],
    table: {
      columns: [text(language, "chart-column-month"), text(language, "chart-cash_curve-series")],
      rows: values.map((value, month) => [String(month), format.money(value.toFixed(0), currency)]),
    },
    description: title,
  };
}
