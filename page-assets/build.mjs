// Writes exports/page/assets/sigma-bundle.js, and beside it the licences of what is in it.
//
//     npm ci --ignore-scripts && npm run build
//
// The same lock file gives the same bytes.
import { build } from "esbuild";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const assets = join(here, "..", "exports", "page", "assets");

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: ["entry.js"],
  outfile: join(assets, "sigma-bundle.js"),
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
  metafile: true,
});

const names = new Set();
for (const path of Object.keys(metafile.inputs)) {
  const found = path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//);
  if (found) names.add(found[1]);
}
const texts = [];
for (const name of [...names].sort()) {
  const folder = join(here, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (!file) throw new Error(`${name}: no licence file`);
  const words = readFileSync(join(folder, file), "utf8").replaceAll("\r", "").trim();
  texts.push(`${name} ${version} (${license})\n\n${words}\n`);
}
writeFileSync(join(assets, "sigma-bundle.licences.txt"), texts.join(`\n${"-".repeat(78)}\n\n`));
