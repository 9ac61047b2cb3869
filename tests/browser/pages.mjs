// Opens HTML files, given as arguments, in the system's Chromium, as a phone and as a desk have them;
// says what axe-core finds, what is wider than the screen, what was asked of the network, and how many
// pages of A4 it is. CHROMIUM is the browser.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
const told = [];
for (const file of process.argv.slice(2)) {
  for (const width of [360, 1000]) {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    const dead = await page.evaluate(() =>
      [...document.querySelectorAll("a[href^='#']")]
        .map((link) => link.getAttribute("href").slice(1))
        .filter((id) => !document.getElementById(id)),
    );
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run());
    const pdf = width === 1000 ? (await page.pdf({ preferCSSPageSize: true })).toString("latin1") : "";
    told.push({
      file,
      width,
      wide: Math.max(0, wide),
      asked: asked.slice(1),
      dead,
      violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`),
      pages: (pdf.match(/\/Type\s*\/Page[^s]/g) ?? []).length,
      boxes: [...new Set(pdf.match(/\/MediaBox\s*\[[^\]]*\]/g) ?? [])],
    });
    await page.close();
  }
}
await browser.close();
process.stdout.write(JSON.stringify(told));
