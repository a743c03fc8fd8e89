/** `npm run -s scan -- [--html] [--pack DIR] FILE...`: the extension's own matching, over files. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createFinder } from '../src/core/match/finder.ts';
import { createMatcher } from '../src/core/match/matcher.ts';
import { compile } from '../src/core/pack/compile.ts';
import { readPacksOrExit } from './packs.ts';
import { findInHtml } from './scan-html.ts';
import { findInText } from './scan-text.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { html: { type: 'boolean', default: false }, pack: { type: 'string', multiple: true } },
});

if (positionals.length === 0) {
  console.error('usage: npm run -s scan -- [--html] [--pack DIR] FILE...   (-: standard input)');
  process.exit(2);
}

const { tables, signs, aliasTexts } = compile(readPacksOrExit(values.pack));
const matcher = createMatcher(tables);
const finder = createFinder({ signs: () => signs, tables: () => tables });

for (const file of positionals) {
  const content = readFileSync(file === '-' ? 0 : file, 'utf8');
  const found = values.html ? await findInHtml(content, finder) : findInText(content, matcher);
  for (const { start, end, text, entry, alias } of found) {
    console.log(JSON.stringify({ file, start, end, text, entry, alias: aliasTexts[alias] }));
  }
}
