// Opens HTML files, given as arguments, in the system's Chromium, as a phone and as a desk have them;
// says what axe-core finds, what is wider than the screen, which links lead nowhere, what was asked of
// the network, and how large the pages are that it prints. CHROMIUM is the browser.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
const page = await browser.newPage();
const asked = [];
page.on("request", (request) => asked.push(request.url()));
const told = [];
for (const file of process.argv.slice(2)) {
  asked.length = 0;
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.goto(pathToFileURL(file).href);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const wide = {};
  for (const width of [1000, 360]) {
    await page.setViewportSize({ width, height: 800 });
    wide[width] = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  }
  const dead = await page.evaluate(() =>
    [...document.querySelectorAll("a[href^='#']")]
      .map((link) => link.getAttribute("href").slice(1))
      .filter((id) => !document.getElementById(id)),
  );
  await page.evaluate(axe);
  // Of what is right nothing is told: to describe each element takes longest.
  const { violations } = await page.evaluate(() => axe.run({ resultTypes: ["violations"] }));
  told.push({
    file,
    wide: Object.entries(wide).filter(([, more]) => more > 0),
    asked: asked.slice(1),
    dead,
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`),
    pages: (pdf.match(/\/Type\s*\/Page[^s]/g) ?? []).length,
    boxes: [...new Set(pdf.match(/\/MediaBox\s*\[[^\]]*\]/g) ?? [])],
  });
}
await browser.close();
process.stdout.write(JSON.stringify(told));
