import type { ComponentChildren } from 'preact';

interface ChipsProps<Value extends string> {
  readonly name: string;
  /** The id of what names them. */
  readonly labelledBy: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  readonly draw: (value: Value) => ComponentChildren;
}

/** Radio buttons side by side, for choices that one word explains. */
export function Chips<Value extends string>(props: ChipsProps<Value>) {
  const { name, labelledBy, values, chosen, onChoose, draw } = props;
  return (
    <div class="chips" role="radiogroup" aria-labelledby={labelledBy}>
      {values.map((value) => (
        <label key={value} class="chip">
          <input
            type="radio"
            id={`${name}-${value}`}
            name={name}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>{draw(value)}</span>
        </label>
      ))}
    </div>
  );
}
