// What Mermaid itself reads of the diagrams on stdin, a JSON array of texts: their boxes and lines.
// Each is drawn too, in the system's Chromium, with the limits that GitHub has. CHROMIUM is the browser.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const path = require.resolve("mermaid").replace(/mermaid\.core\.mjs$/, "mermaid.min.js");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
const page = await browser.newPage();
await page.setContent("<!doctype html><html><body></body></html>");
await page.addScriptTag({ path });
const read = [];
for (const text of JSON.parse(readFileSync(0, "utf8"))) {
  read.push(
    await page.evaluate(async (diagram) => {
      mermaid.initialize({ startOnLoad: false, maxEdges: 500, maxTextSize: 50000 });
      const { db } = await mermaid.mermaidAPI.getDiagramFromText(diagram);
      const said = {
        title: db.getAccTitle(),
        nodes: [...db.getVertices().values()].map(({ id, text }) => ({ id, text })),
        lines: db.getEdges().map(({ start, end, text, stroke }) => ({ start, end, text, stroke })),
        groups: db.getSubGraphs().map(({ title, nodes }) => ({ title, nodes })),
      };
      const { svg } = await mermaid.render("drawn", diagram);
      return { ...said, drawn: svg.includes("Syntax error") ? 0 : svg.length };
    }, text),
  );
}
await browser.close();
process.stdout.write(JSON.stringify(read));
