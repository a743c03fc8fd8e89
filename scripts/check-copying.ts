/**
 * `npm run check:copying -- FILE`: whether a pack says in its own words what its source argues. Finds every run
 * of eight words in a pack's prose that also stands in the source, which is not part of the project.
 */
import { existsSync, readFileSync } from 'node:fs';
import { wordsIn } from '../src/core/search/words.ts';
import { packFolders, readPacksOrExit } from './packs.ts';

const RUN = 8;

const [original, ...folders] = process.argv.slice(2);
if (!original || !existsSync(original)) {
  console.log(`skipped: ${original ? `there is no ${original}` : 'no source text was given'}`);
  process.exit(0);
}

const runsOf = (text: string): string[] => {
  const words = wordsIn(text);
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
};

const known = new Set(runsOf(readFileSync(original, 'utf8')));
let copied = 0;

function check(where: string, texts: readonly string[]): void {
  for (const run of texts.flatMap(runsOf).filter((one) => known.has(one))) {
    console.error(`${where}: “${run}”`);
    copied++;
  }
}

for (const { entries, source } of readPacksOrExit(folders.length > 0 ? folders : packFolders())) {
  for (const { id, gists = [] } of source.sections) {
    for (const [index, gist] of gists.entries()) check(`${id}#${index + 1}`, [gist]);
  }
  for (const { id, gist, analysis, background, since, verdict, confusedWith } of entries) {
    const prose = [...analysis, ...background, ...since].map(({ text }) => text);
    const asides = [gist ?? '', verdict?.why ?? '', ...confusedWith.map(({ difference }) => difference)];
    check(id, [...prose, ...asides]);
  }
}
console.log(
  copied === 0
    ? `no run of ${RUN} words stands in ${original} too`
    : `${copied} runs of ${RUN} words are copied`,
);
process.exitCode = copied > 0 ? 1 : 0;
