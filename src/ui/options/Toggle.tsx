import type { ComponentChildren } from 'preact';

interface ToggleProps {
  readonly name: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
  readonly title: ComponentChildren;
  readonly about: ComponentChildren;
}

/** A switch with a line that explains it. */
export function Toggle({ name, isOn, onTurn, title, about }: ToggleProps) {
  const id = `${name}-switch`;
  return (
    <div class="choice">
      <input
        type="checkbox"
        role="switch"
        id={id}
        checked={isOn}
        aria-checked={isOn}
        aria-describedby={`${id}-about`}
        onChange={({ currentTarget }) => onTurn(currentTarget.checked)}
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
