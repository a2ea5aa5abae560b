// Prints what the widget weighs and fails over a budget, naming the largest modules of what is too large.
import { largestModules } from './download.ts';
import { measureSizes } from './measure.ts';

const sizes = await measureSizes();
console.log('Bytes, brotli 11, React excluded but in the frame page; one language and the styles included.');
for (const { name, bytes, budget } of sizes) {
  const mark = bytes <= budget ? '✓' : '✗';
  console.log(`${mark} ${name.padEnd(34)} ${String(bytes).padStart(7)} of ${String(budget).padStart(7)}`);
}
for (const { name, files } of sizes.filter(({ bytes, budget }) => bytes > budget)) {
  process.exitCode = 1;
  console.error(`\n${name} is over its budget. Its largest modules, in bytes before minification:`);
  for (const { id, bytes } of largestModules(files, 20)) {
    console.error(`${String(bytes).padStart(8)}  ${id.replace(/^.*node_modules\//, '')}`);
  }
}
