import { inspectPack, packFolders } from './packs.ts';

let failed = 0;
for (const folder of packFolders()) {
  const { pack, ...found } = inspectPack(folder);
  const problems = [...found.problems, ...found.gaps];
  failed += problems.length;
  for (const problem of problems) console.error(problem);
  if (pack) {
    const facts = pack.entries.reduce(
      (sum, { background, since }) => sum + background.length + since.length,
      0,
    );
    console.log(
      `${pack.id}: ${pack.entries.length} entries, ${pack.topics.length} topics, ${facts} dated facts, ${problems.length} problems`,
    );
  }
}
process.exitCode = failed > 0 ? 1 : 0;
