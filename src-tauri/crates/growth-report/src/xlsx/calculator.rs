//! A sheet that calculates: the inputs of the main scenario, and LTV, CAC, their ratio and payback as
//! formulas over them.

use growth_i18n::{Language, text, tr::economics as texts, tr::report as tr};
use growth_model::economics::{FigureName, InputField, Inputs, PaymentTiming, RevenueModel, Unit};

use rust_decimal::Decimal;
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::sheet::{Formats, Sheets, cut, head, width, write, write_as, write_formula};
use crate::{
    content::{Cell, Locale, unit_name},
    report::Calculator,
};

/// First row of the inputs, counted from 0.
const FIRST: u32 = 3;
const VALUE: u16 = 1;

/// The inputs of the sheet, with the row that each stands in.
struct Rows<'a> {
    inputs: &'a Inputs,
    fields: Vec<InputField>,
    /// Row of the share of value that is left after a month, of a subscription.
    kept: u32,
}

impl<'a> Rows<'a> {
    fn new(inputs: &'a Inputs) -> Self {
        use InputField as F;
        let mut fields = match inputs.model {
            RevenueModel::Subscription => vec![
                F::ArpaPerMonth,
                F::ChurnPerMonth,
                F::ExpansionPerMonth,
                F::LinearExpansion,
                F::DiscountPerMonth,
                F::HorizonMonths,
                F::DaysPerMonth,
            ],
            RevenueModel::OneOff => vec![
                F::AverageOrderValue,
                F::PurchasesPerLifetime,
                F::LifetimeDays,
            ],
        };
        fields.extend([
            F::GrossMargin,
            F::MarketingCost,
            F::SalariesCost,
            F::SoftwareCost,
            F::Leads,
            F::NewCustomers,
        ]);
        let kept = FIRST + fields.len() as u32 + 2;
        Self {
            inputs,
            fields,
            kept,
        }
    }

    /// Where an input stands: `$B$5`.
    fn cell(&self, field: InputField) -> String {
        let place = self.fields.iter().position(|other| *other == field);
        cell(FIRST + place.unwrap_or(0) as u32)
    }

    /// The first row of the figures.
    fn figures(&self) -> u32 {
        match self.inputs.model {
            RevenueModel::Subscription => self.kept + 5,
            RevenueModel::OneOff => self.kept,
        }
    }

    /// Where a figure stands.
    fn figure(&self, name: FigureName) -> String {
        let place = FIGURES.iter().position(|other| *other == name);
        cell(self.figures() + 1 + place.unwrap_or(0) as u32)
    }

    /// The formula of a figure, as `growth_model::economics` computes it.
    fn formula(&self, name: FigureName) -> String {
        use FigureName as N;
        use InputField as F;
        let at = |field| self.cell(field);
        let of = |name| self.figure(name);
        let payment = match self.inputs.model {
            RevenueModel::Subscription => at(F::ArpaPerMonth),
            RevenueModel::OneOff => at(F::AverageOrderValue),
        };
        let cost = format!(
            "({}+{}+{})",
            at(F::MarketingCost),
            at(F::SalariesCost),
            at(F::SoftwareCost)
        );
        match name {
            N::Cac => format!("{cost}/{}", at(F::NewCustomers)),
            N::LtvRevenue => match self.inputs.model {
                RevenueModel::OneOff => format!("{payment}*{}", at(F::PurchasesPerLifetime)),
                RevenueModel::Subscription => self.series(&payment),
            },
            N::LtvGrossMargin => format!("{}*{}", at(F::GrossMargin), of(N::LtvRevenue)),
            N::LtvToCac => format!("{}/{}", of(N::LtvGrossMargin), of(N::Cac)),
            N::PaybackDays => {
                let (days, earned) = match self.inputs.model {
                    RevenueModel::Subscription => (
                        at(F::DaysPerMonth),
                        format!("({}*{payment})", at(F::GrossMargin)),
                    ),
                    RevenueModel::OneOff => (
                        at(F::LifetimeDays),
                        format!(
                            "({}*{payment}*{})",
                            at(F::GrossMargin),
                            at(F::PurchasesPerLifetime)
                        ),
                    ),
                };
                format!("IF({earned}>0,{}*{days}/{earned},\"—\")", of(N::Cac))
            }
            N::CostPerLead => format!("{cost}/{}", at(F::Leads)),
            N::ConversionRate => format!("{}/{}", at(F::NewCustomers), at(F::Leads)),
            N::MarginPerLead => format!(
                "{}*({}-{})",
                of(N::ConversionRate),
                of(N::LtvGrossMargin),
                of(N::Cac)
            ),
            _ => String::new(),
        }
    }

    /// The payments of a lifetime, up to the horizon where there is one: a geometric series, and
    /// beside it what each month adds to the payment.
    fn series(&self, payment: &str) -> String {
        let (kept, lost) = (cell(self.kept + 1), cell(self.kept + 2));
        let months = self.cell(InputField::HorizonMonths);
        let rise = self.cell(InputField::LinearExpansion);
        let steady = format!(
            "IF({months}=\"\",IF({lost}>0,1/{lost},\"—\"),\
             IF({lost}=0,{months},(1-{kept}^{months})/{lost}))"
        );
        let rising = format!(
            "IF({rise}=0,0,{rise}*IF({months}=\"\",{kept}/{lost}^2,\
             IF({lost}=0,{months}*({months}-1)/2,\
             ({kept}*(1-{kept}^{months})/{lost}-{months}*{kept}^{months})/{lost})))"
        );
        match self.inputs.assumptions.payment_timing {
            PaymentTiming::Advance => format!("{payment}*{steady}+{rising}"),
            PaymentTiming::Arrears => {
                format!("(({payment}+{rise})*{steady}+{rising})*{kept}")
            }
        }
    }
}

/// What is calculated, in this order.
const FIGURES: [FigureName; 8] = [
    FigureName::Cac,
    FigureName::LtvRevenue,
    FigureName::LtvGrossMargin,
    FigureName::LtvToCac,
    FigureName::PaybackDays,
    FigureName::CostPerLead,
    FigureName::ConversionRate,
    FigureName::MarginPerLead,
];

fn cell(row: u32) -> String {
    format!("$B${}", row + 1)
}

pub(super) fn add(
    sheets: &mut Sheets<'_>,
    calculator: &Calculator,
    locale: Locale,
) -> Result<(), XlsxError> {
    let language = locale.language;
    let formats = sheets.formats;
    let rows = Rows::new(&calculator.inputs);
    let sheet = sheets.add(&tr::report_sheet_calculator(language))?;
    let columns = [
        tr::report_column_input(language),
        tr::report_column_value(language),
        tr::report_column_unit(language),
        tr::report_column_source(language),
    ];
    let scenario = tr::report_scenario(language, &calculator.scenario);
    sheet.write_string_with_format(0, 0, cut(&scenario), &formats.over)?;
    let help = tr::report_sheet_calculator_help(language);
    sheet.write_string_with_format(1, 0, help, &formats.over)?;
    head(sheet, formats, FIRST - 1, &columns)?;
    let mut labels = Vec::new();
    for (row, field) in (FIRST..).zip(&rows.fields) {
        let path = field.path();
        let name = path.rsplit_once('.').map_or(path, |(_, name)| name);
        let label = Cell::from(text(language, &format!("input-{name}"), &[]));
        write(sheet, formats, row, 0, &label)?;
        labels.push(label);
        let value = calculator.inputs.get(*field);
        let cell = Cell::from(value.map(|value| Cell::number(value, field.unit())));
        let format = formats.changeable(&cell);
        if value.is_some() {
            write_as(sheet, row, VALUE, &cell, &format)?;
        } else {
            sheet.write_blank(row, VALUE, &format)?;
        }
        write(
            sheet,
            formats,
            row,
            2,
            &unit_beside(field.unit(), locale).into(),
        )?;
        let source = calculator.sources.get(field).cloned().unwrap_or_default();
        write(sheet, formats, row, 3, &source.into())?;
    }
    if calculator.inputs.model == RevenueModel::Subscription {
        subscription(sheet, formats, language, &rows)?;
    }
    let columns = [
        tr::report_column_figure(language),
        tr::report_column_value(language),
        tr::report_column_unit(language),
        tr::report_column_in_report(language),
    ];
    head(sheet, formats, rows.figures(), &columns)?;
    for (row, name) in (rows.figures() + 1..).zip(FIGURES) {
        let known = calculator.figures.iter().find(|figure| figure.0 == name);
        let label = Cell::words(known.map(|figure| figure.1.clone()).unwrap_or_default());
        write(sheet, formats, row, 0, &label)?;
        labels.push(label);
        let value = known
            .and_then(|figure| figure.2.value())
            .map_or_else(Cell::empty, |value| Cell::number(*value, name.unit()));
        let formula = format!("=IFERROR({},\"—\")", rows.formula(name));
        write_formula(sheet, formats, (row, VALUE), &formula, &value)?;
        write(
            sheet,
            formats,
            row,
            2,
            &unit_beside(name.unit(), locale).into(),
        )?;
        write(sheet, formats, row, 3, &value)?;
    }
    sheet.set_column_width(0, width("", labels.iter()) as f64)?;
    sheet.set_column_width(VALUE, 18)?;
    sheet.set_column_width(2, 10)?;
    sheet.set_column_width(3, 34)?;
    Ok(())
}

/// The unit beside a number; percentages say theirs themselves.
fn unit_beside(unit: Unit, locale: Locale) -> String {
    match unit {
        Unit::Fraction => String::new(),
        unit => unit_name(unit, locale),
    }
}

/// What the series of a subscription is made of.
fn subscription(
    sheet: &mut Worksheet,
    formats: &Formats,
    language: Language,
    rows: &Rows<'_>,
) -> Result<(), XlsxError> {
    use InputField as F;
    let (churn, expansion, discount) = (
        rows.cell(F::ChurnPerMonth),
        rows.cell(F::ExpansionPerMonth),
        rows.cell(F::DiscountPerMonth),
    );
    head(
        sheet,
        formats,
        rows.kept,
        &[
            tr::report_sheet_series(language),
            tr::report_column_value(language),
        ],
    )?;
    let zero = Decimal::ZERO;
    let one = Decimal::ONE;
    let given = |field| rows.inputs.get(field).unwrap_or(zero);
    let (c, e, d) = (
        given(F::ChurnPerMonth),
        given(F::ExpansionPerMonth),
        given(F::DiscountPerMonth),
    );
    let grown = (one - c) * (one + e);
    let kept = grown.checked_div(one + d).unwrap_or(zero);
    let lines = [
        (
            tr::report_sheet_kept(language),
            format!("(1-{churn})*(1+{expansion})/(1+{discount})"),
            Cell::number(kept, Unit::Fraction),
        ),
        (
            tr::report_sheet_lost(language),
            format!("({churn}+{discount}-{expansion}*(1-{churn}))/(1+{discount})"),
            Cell::number(one - kept, Unit::Fraction),
        ),
    ];
    for (row, (label, formula, value)) in (rows.kept + 1..).zip(lines) {
        write(sheet, formats, row, 0, &label.into())?;
        write_formula(sheet, formats, (row, VALUE), &format!("={formula}"), &value)?;
    }
    let timing = match rows.inputs.assumptions.payment_timing {
        PaymentTiming::Advance => texts::timing_advance(language),
        PaymentTiming::Arrears => texts::timing_arrears(language),
    };
    let label = texts::input_payment_timing(language);
    write(sheet, formats, rows.kept + 3, 0, &label.into())?;
    write(sheet, formats, rows.kept + 3, VALUE, &timing.into())
}
