import fc from 'fast-check';

/** Texts that have broken programs before. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '',
    '\ud800',
    'a\udfffb',
    '\u202eABM\u202c',
    '\u2066x',
    'A\u200bB',
    '\0',
    '<img src=x onerror=alert(1)>',
    '</script>',
    'javascript:alert(1)',
    '__proto__',
    'constructor',
    'toString',
    '{a|{b|c}}',
    '{|}'.repeat(20),
    '*',
    '@cues',
    '2002-02-30',
    '-0',
    '1e999',
    'x'.repeat(3000),
    'é'.normalize('NFD').repeat(40),
    '𝔄𝔅𝔐',
  ),
);

const deep = (depth: number): unknown => {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { a: value };
  return value;
};

/** Values of every kind that JSON has, among them those that nobody expects. */
export const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 20, arbitrary: nastyText },
  { weight: 20, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  {
    weight: 20,
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      1.5,
      1e308,
      [],
      {},
      [[]],
      [null],
      JSON.parse('{"__proto__":{"polluted":1}}'),
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(10, 100, 400).map(deep) },
  { weight: 1, arbitrary: fc.constantFrom(100, 6000).map((length) => new Array(length).fill('x')) },
);

/** Sound data with a few things wrong in it: it comes further than anything random. */
export function mutated<T>(base: T): fc.Arbitrary<unknown> {
  const change = fc.record({
    at: fc.nat(),
    how: fc.constantFrom('replace', 'remove', 'repeat', 'add'),
    key: fc.oneof(fc.constantFrom('__proto__', 'id', 'extra', '0'), nastyText),
    value: nastyValue,
  });
  return fc.array(change, { maxLength: 3 }).map((changes) => {
    const root = { value: JSON.parse(JSON.stringify(base)) as unknown };
    for (const { at, how, key, value } of changes) {
      const places = placesIn(root);
      const place = places[at % places.length] as Place;
      apply(place, how, key, value);
    }
    return root.value;
  });
}

interface Place {
  readonly owner: Record<string, unknown>;
  readonly key: string;
}

function placesIn(owner: object): Place[] {
  return Object.keys(owner).flatMap((key) => {
    const value = (owner as Record<string, unknown>)[key];
    const below = typeof value === 'object' && value !== null ? placesIn(value) : [];
    return [{ owner: owner as Record<string, unknown>, key }, ...below];
  });
}

function apply({ owner, key }: Place, how: string, newKey: string, value: unknown): void {
  const own = (name: string, content: unknown) =>
    Object.defineProperty(owner, name, {
      value: content,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  if (how === 'replace' || (how === 'remove' && 'value' in owner)) own(key, structuredClone(value));
  else if (how === 'remove' && Array.isArray(owner)) owner.splice(Number(key), 1);
  else if (how === 'remove') delete owner[key];
  else if (how === 'repeat' && Array.isArray(owner)) owner.push(structuredClone(owner[Number(key)]));
  else if (!Array.isArray(owner)) own(newKey, structuredClone(value));
}
