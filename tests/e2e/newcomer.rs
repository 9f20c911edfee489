//! Two people who have never seen the program go from the first start to a PDF, by what they can see:
//! the owner of a subscription business, and the owner of a shop with a file of purchases.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use growth_i18n::{Called, Language};
use growth_tests::repository;

use crate::window::{Window, say};

/// More than this is too long a way.
const MAX_INTERACTIONS: u32 = 60;

#[tokio::test]
async fn a_subscription_business_becomes_a_pdf_in_russian() -> Result<()> {
    subscription(Language::Ru).await
}

#[tokio::test]
async fn a_subscription_business_becomes_a_pdf_in_english() -> Result<()> {
    subscription(Language::En).await
}

#[tokio::test]
async fn a_shop_with_a_file_becomes_a_pdf_in_russian() -> Result<()> {
    shop(Language::Ru).await
}

#[tokio::test]
async fn a_shop_with_a_file_becomes_a_pdf_in_english() -> Result<()> {
    shop(Language::En).await
}

/// A person who counts how often the hand had to do something.
struct Newcomer {
    window: Window,
    language: Language,
    /// What texts call the customers of a business of this kind.
    called: Called,
    interactions: u32,
}

impl Newcomer {
    /// The first start, up to a project of a business.
    async fn begin(data: &Path, language: Language, name: &str, business: &str) -> Result<Self> {
        let mut newcomer = Self {
            window: Window::open(data).await?,
            language,
            called: Called::by(business),
            interactions: 0,
        };
        newcomer.click(language.native_name()).await?;
        newcomer.window.sees(&newcomer.t("app-welcome")).await?;
        newcomer.click_first("app-start-client").await?;
        newcomer.window.wait_for("[role=dialog] form").await?;
        newcomer.fill("project-name", name).await?;
        newcomer.say_click("projects-kind").await?;
        let kind = format!("projects-kind-{business}");
        newcomer.say_click(&kind).await?;
        newcomer.window.axe("new project").await?;
        newcomer.say_click("action-create").await?;
        // The look around begins by itself, and is left.
        newcomer.window.wait_for(".tour").await?;
        newcomer.window.axe("a look around").await?;
        newcomer.say_click("tour-leave").await?;
        Ok(newcomer)
    }

    fn t(&self, id: &str) -> String {
        self.called.within(|| say(self.language, id))
    }

    async fn click(&mut self, name: &str) -> Result<()> {
        self.interactions += 1;
        self.window.click(name).await
    }

    async fn say_click(&mut self, id: &str) -> Result<()> {
        let name = self.t(id);
        self.click(&name).await
    }

    async fn click_first(&mut self, id: &str) -> Result<()> {
        self.interactions += 1;
        self.window.click_first(&self.t(id)).await
    }

    async fn click_css(&mut self, css: &str) -> Result<()> {
        self.interactions += 1;
        self.window.click_css(css).await
    }

    async fn fill(&mut self, id: &str, text: &str) -> Result<()> {
        self.interactions += 1;
        self.window.fill_first(&self.t(id), text).await
    }

    async fn section(&mut self, name: &str) -> Result<()> {
        self.interactions += 1;
        self.window.section(name).await
    }

    /// The audit is begun, a question answered, and what it says made a growth point.
    async fn audit(&mut self) -> Result<()> {
        self.section("audit").await?;
        self.say_click("audit-begin").await?;
        self.click_css("article[data-question] [role=radio]:nth-child(2)")
            .await?;
        self.window.settled().await?;
        self.click_first("audit-make-finding").await?;
        self.window.settled().await
    }

    /// The plan is started.
    async fn plan(&mut self) -> Result<()> {
        self.section("roadmap").await?;
        self.say_click("roadmap-start-go").await?;
        self.window.wait_for("[data-task]").await?;
        self.window.settled().await
    }

    /// The report is saved; what it says comes back as text.
    async fn report(mut self, out: &Path) -> Result<String> {
        self.section("report").await?;
        self.window.wait_for("main img").await?;
        self.window.answer_dialogs(out).await?;
        self.say_click("report-screen-export-pdf").await?;
        self.window.sees("report.pdf").await?;
        let interactions = self.interactions;
        self.window.close().await?;
        ensure!(
            interactions < MAX_INTERACTIONS,
            "it took {interactions} interactions"
        );
        let said = std::process::Command::new("pdftotext")
            .args([out.to_str().context("a path")?, "-"])
            .output()?;
        Ok(String::from_utf8_lossy(&said.stdout).into_owned())
    }
}

async fn subscription(language: Language) -> Result<()> {
    let data = tempfile::tempdir()?;
    let out = data.path().join("report.pdf");
    let mut newcomer = Newcomer::begin(data.path(), language, "Ритм", "saas").await?;
    newcomer.section("economics").await?;
    for (field, value) in [
        ("input-arpa_per_month", "2900"),
        ("input-churn_per_month", "4"),
        ("input-gross_margin", "75"),
        ("input-marketing_cost", "300000"),
        ("input-salaries_cost", "200000"),
        ("input-leads", "900"),
        ("input-new_customers", "60"),
    ] {
        newcomer.fill(field, value).await?;
    }
    newcomer.window.until_figure("cac", "8").await?;
    newcomer.window.settled().await?;
    // The loop that suits the business is there, and runs.
    newcomer.section("loops").await?;
    newcomer
        .window
        .wait_for("[data-figure=joint_k] .amount")
        .await?;
    newcomer.window.axe("loops").await?;
    newcomer.audit().await?;
    newcomer.plan().await?;
    let text = newcomer.report(&out).await?;
    ensure!(text.contains("Ритм"), "the project is not named: {text}");
    let payback = say(language, "figure-payback_days");
    ensure!(text.contains(&payback), "no payback: {text}");
    Ok(())
}

async fn shop(language: Language) -> Result<()> {
    let data = tempfile::tempdir()?;
    let out = data.path().join("report.pdf");
    let mut newcomer = Newcomer::begin(data.path(), language, "Пластинки", "shop").await?;
    newcomer.section("datasets").await?;
    newcomer
        .window
        .answer_dialogs(&repository().join("tests/fixtures/cdnow_sample_transactions.csv"))
        .await?;
    newcomer.say_click("datasets-import").await?;
    newcomer.say_click("datasets-import-start").await?;
    newcomer.say_click("datasets-import-show").await?;
    newcomer.say_click("datasets-use-action").await?;
    newcomer.section("economics").await?;
    for (field, value) in [
        ("input-gross_margin", "45"),
        ("input-marketing_cost", "9000"),
        ("input-leads", "5000"),
    ] {
        newcomer.fill(field, value).await?;
    }
    newcomer.window.until_figure("ltv_to_cac", "").await?;
    newcomer.window.settled().await?;
    newcomer.audit().await?;
    newcomer.plan().await?;
    let text = newcomer.report(&out).await?;
    ensure!(
        text.contains("Пластинки"),
        "the project is not named: {text}"
    );
    Ok(())
}
