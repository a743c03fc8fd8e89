/** `npm run -s lookup -- QUERY...`: the popup's own search, one line of JSON a query. */
import { createSearch } from '../src/core/search/search.ts';
import { readPacksOrExit } from './packs.ts';

const queries = process.argv.slice(2);
if (queries.length === 0) {
  console.error('usage: npm run -s lookup -- QUERY...');
  process.exit(2);
}

const entries = readPacksOrExit().flatMap((pack) => pack.entries);
const titles = new Map(entries.map(({ id, title }) => [id, title.en]));
const { search } = createSearch(entries);

for (const query of queries) {
  const results = search(query).map(({ entry, score }) => ({ entry, title: titles.get(entry), score }));
  console.log(JSON.stringify({ query, results }));
}
