function term(term, value) {
  if (term.kind === "category") return term.coefficients[value] ?? 0;
  if (Number.isNaN(value)) return term.missing;
  return term.coefficient * Math.min(Math.max((value - term.mean) / term.sd, -4), 4);
}

const logOdds = (x) =>
  linear.terms.reduce((sum, each, i) => sum + term(each, x[i]), linear.intercept);
