// node sharp.mjs PEERS PHOTOS OUT FORMAT OPTIONS WIDTHS: makes every width of every photograph, two at a time.
import fs from "node:fs";
import { createRequire } from "node:module";

const [peers, photos, out, format, options, widths] = process.argv.slice(2);
const sharp = createRequire(`${peers}/`)("sharp");
const jobs = fs.readdirSync(photos).flatMap((name) => JSON.parse(widths).map((width) => [name, width]));
fs.mkdirSync(out, { recursive: true });

async function work() {
  for (let job; (job = jobs.shift()); ) {
    const [name, width] = job;
    await sharp(`${photos}/${name}`)
      .rotate()
      .resize(width, null, { withoutEnlargement: true })
      .toFormat(format, JSON.parse(options))
      .toFile(`${out}/${name.replace(/\.[^.]*$/, "")}.${width}.${format}`);
  }
}

await Promise.all([work(), work()]);
