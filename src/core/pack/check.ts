import { expandCue, formsOf } from './compile.ts';
import type { Entry, Pack } from './schema.ts';

/** How many related entries a reader is shown; an entry that has so many need not return every relation. */
const MOST_RELATED = 6;

/** Something wrong with a pack: what, and the path of keys and positions that leads to it. */
export interface Problem {
  readonly entry?: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * What a schema cannot see: references that lead nowhere, forms that two entries claim. The
 * paths start at the pack, or at the entry where there is one.
 */
export function problemsOf(pack: Pack): Problem[] {
  return [
    ...duplicateIds(pack),
    ...badGists(pack),
    ...pack.entries.flatMap((entry) => [
      ...badLocators(entry, pack),
      ...badReferences(entry, pack),
      ...badAliases(entry, pack),
      ...badDates(entry),
    ]),
    ...sharedForms(pack),
  ];
}

/** What a finished pack lacks: topics without entries, paragraphs of the source that no entry explains, gists of them. */
export const gapsOf = (pack: Pack): Problem[] => [
  ...emptyTopics(pack),
  ...unexplainedParagraphs(pack),
  ...missingGists(pack),
];

function duplicateIds(pack: Pack): Problem[] {
  const seen = new Set<string>();
  return pack.entries.flatMap(({ id }) => {
    if (seen.has(id)) return [{ entry: id, path: ['id'], message: `the id ${id} is given twice` }];
    seen.add(id);
    return [];
  });
}

function badGists({ source: { sections } }: Pack): Problem[] {
  return sections.flatMap(({ id, paragraphs, gists }, index) =>
    gists === undefined || gists.length === paragraphs
      ? []
      : [
          {
            // The first that is too many, or the last before one is missing.
            path: ['source', 'sections', index, 'gists', Math.min(paragraphs, gists.length - 1)],
            message: `section ${id} has ${paragraphs} paragraphs, and ${gists.length} gists`,
          },
        ],
  );
}

function badLocators(entry: Entry, pack: Pack): Problem[] {
  return entry.analysis.flatMap(({ at }, index) => {
    const [section, paragraph] = at.split('#');
    const found = pack.source.sections.find(({ id }) => id === section);
    const path = ['analysis', index, 'at'];
    if (!found) return [{ entry: entry.id, path, message: `the source has no section ${section}` }];
    if (Number(paragraph) <= found.paragraphs) return [];
    return [
      {
        entry: entry.id,
        path,
        message: `section ${section} has ${found.paragraphs} paragraphs, not ${paragraph}`,
      },
    ];
  });
}

function badReferences(entry: Entry, pack: Pack): Problem[] {
  const known = new Map(pack.entries.map((other) => [other.id, other]));
  const check = (id: string, path: (string | number)[]): Problem[] => {
    if (id === entry.id) return [{ entry: entry.id, path, message: 'an entry cannot refer to itself' }];
    return known.has(id) ? [] : [{ entry: entry.id, path, message: `there is no entry ${id}` }];
  };
  const unreturned = entry.related.flatMap((id, index) => {
    const other = known.get(id);
    return !other || other.related.includes(entry.id) || other.related.length >= MOST_RELATED
      ? []
      : [
          {
            entry: entry.id,
            path: ['related', index],
            message: `${id} has room, and does not list this as related`,
          },
        ];
  });
  const oneSided = entry.confusedWith.flatMap(({ entry: id }, index) => {
    const other = known.get(id);
    return !other || other.confusedWith.some((back) => back.entry === entry.id)
      ? []
      : [
          {
            entry: entry.id,
            path: ['confusedWith', index],
            message: `${id} does not say that it is confused with this`,
          },
        ];
  });
  const twice = entry.related.flatMap((id, index) =>
    entry.related.indexOf(id) === index
      ? []
      : [{ entry: entry.id, path: ['related', index], message: `${id} is related twice` }],
  );
  return [
    ...entry.related.flatMap((id, index) => check(id, ['related', index])),
    ...entry.confusedWith.flatMap(({ entry: id }, index) => check(id, ['confusedWith', index, 'entry'])),
    ...unreturned,
    ...oneSided,
    ...twice,
  ];
}

function badAliases(entry: Entry, pack: Pack): Problem[] {
  return entry.aliases.flatMap((alias, index) => {
    const path = ['aliases', index];
    try {
      formsOf({ aliases: [alias] });
      for (const cue of [...(alias.requires ?? []), ...(alias.unless ?? [])].flat()) expandCue(cue, pack);
      return [];
    } catch (error) {
      return [{ entry: entry.id, path, message: error instanceof Error ? error.message : String(error) }];
    }
  });
}

const startOf = (date: string) => date.padEnd(10, '-01');

function badDates(entry: Entry): Problem[] {
  const facts = [
    ...entry.background.map((fact, index) => ({ fact, path: ['background', index, 'date'] })),
    ...entry.since.map((fact, index) => ({ fact, path: ['since', index, 'date'] })),
  ];
  const late = facts
    .filter(({ fact }) => startOf(fact.date) > entry.asOf)
    .map(({ path }) => ({ entry: entry.id, path, message: 'is later than asOf' }));
  const disorder = entry.since.flatMap((fact, index) => {
    const before = entry.since[index - 1];
    return before && startOf(before.date) > startOf(fact.date)
      ? [
          {
            entry: entry.id,
            path: ['since', index, 'date'],
            message: 'since runs from the oldest to the newest',
          },
        ]
      : [];
  });
  const { from, to } = entry.status ?? {};
  const backwards =
    from && to && startOf(from) > startOf(to)
      ? [{ entry: entry.id, path: ['status'], message: 'ends before it begins' }]
      : [];
  return [...late, ...disorder, ...backwards];
}

function sharedForms(pack: Pack): Problem[] {
  const owners = new Map<string, { entry: Entry; free: boolean }[]>();
  const problems: Problem[] = [];
  for (const entry of pack.entries) {
    let forms: ReturnType<typeof formsOf>;
    try {
      forms = formsOf(entry);
    } catch {
      continue;
    }
    for (const { text, words: found, source } of forms.values()) {
      const words = found.join(' ');
      const free = !source.requires && !source.unless;
      const others = owners.get(words) ?? [];
      const rival = others.find((other) => free && other.free);
      if (rival) {
        const path = ['aliases', entry.aliases.indexOf(source)];
        problems.push({
          entry: entry.id,
          path,
          message: `“${text}” already stands for ${rival.entry.id}; one of them needs a context rule`,
        });
      }
      owners.set(words, [...others, { entry, free }]);
    }
  }
  return problems;
}

function emptyTopics(pack: Pack): Problem[] {
  return pack.topics.flatMap(({ id }, index) =>
    pack.entries.some((entry) => entry.topic === id)
      ? []
      : [{ path: ['topics', index], message: `the topic ${id} has no entries` }],
  );
}

function unexplainedParagraphs(pack: Pack): Problem[] {
  const explained = new Set(pack.entries.flatMap((entry) => entry.analysis.map(({ at }) => at)));
  return pack.source.sections.flatMap(({ id, paragraphs }, index) =>
    Array.from({ length: paragraphs }, (_, paragraph) => `${id}#${paragraph + 1}`)
      .filter((at) => !explained.has(at))
      .map((at) => ({ path: ['source', 'sections', index], message: `no entry explains ${at}` })),
  );
}

const missingGists = ({ source: { sections } }: Pack): Problem[] =>
  sections.flatMap(({ id, gists }, index) =>
    gists ? [] : [{ path: ['source', 'sections', index], message: `section ${id} has no gists` }],
  );
