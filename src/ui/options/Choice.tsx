import type { ComponentChildren } from 'preact';

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly value: Value;
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  readonly title: ComponentChildren;
  readonly about: ComponentChildren;
}

/** One radio button with a line that explains it. */
export function Choice<Value extends string>({
  name,
  value,
  chosen,
  onChoose,
  title,
  about,
}: ChoiceProps<Value>) {
  const id = `${name}-${value}`;
  return (
    <div class="choice">
      <input
        type="radio"
        id={id}
        name={name}
        checked={value === chosen}
        aria-describedby={`${id}-about`}
        onChange={() => onChoose(value)}
      />
      <label for={id}>
        {title}
        <span id={`${id}-about`} class="about">
          {about}
        </span>
      </label>
    </div>
  );
}
