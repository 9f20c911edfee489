import type { PortfolioRow, ProjectCard } from "../../api";
import { format, t } from "../../i18n";

/** A project of the list with what the portfolio knows of it; null until that is known. */
export type Client = ProjectCard & { row: PortfolioRow | null };

/**
 * Lays the portfolio over the list: its figures are those of the overview, which prefers what was
 * measured to what was planned.
 */
export function withPortfolio(projects: ProjectCard[], rows: PortfolioRow[]): Client[] {
  const byId = new Map(rows.map((row) => [row.project_id, row]));
  return projects.map((project) => {
    const row = byId.get(project.id) ?? null;
    if (row === null) return { ...project, row };
    const { ltv_to_cac, ltv_to_cac_text, payback_days, payback_days_text } = row;
    const { verdict, verdict_text } = row;
    return {
      ...project,
      ltv_to_cac,
      ltv_to_cac_text,
      payback_days,
      payback_days_text,
      verdict,
      verdict_text,
      row,
    };
  });
}

/** Score of the latest audit in words, or a dash. */
export function auditText({ row }: Client): string {
  const score = row?.audit_score;
  return score?.status === "value"
    ? t("overview-portfolio-score", { score: format().number(score.value, { max: 0 }) })
    : t("overview-portfolio-none");
}

/** Place in the plan in words, or a dash. */
export function planText({ row }: Client): string {
  const plan = row?.plan;
  if (plan === undefined || plan === null) return t("overview-portfolio-none");
  if (plan.day < 1)
    return t("overview-portfolio-plan-before", { date: format().date(plan.start_date) });
  if (plan.day > plan.days) return t("overview-portfolio-plan-over");
  return t("overview-portfolio-plan-day", { day: plan.day, days: plan.days });
}

/** Why some of what is shown could not be computed; null when all of it could. */
export function problemText({ row, problem }: Client): string | null {
  return row?.problem ?? problem ?? null;
}

/** How many tasks are late. */
export function lateCount({ row }: Client): number {
  return row?.late_tasks ?? 0;
}
