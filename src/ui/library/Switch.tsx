interface SwitchProps<Choice extends string> {
  readonly name: string;
  readonly choices: readonly (readonly [Choice, string])[];
  readonly chosen: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
}

/** A few choices side by side, of which one may hold. */
export function Switch<Choice extends string>({ name, choices, chosen, onChoose }: SwitchProps<Choice>) {
  return (
    <fieldset class="switch" aria-label={name}>
      {choices.map(([choice, title]) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === chosen}
          onClick={() => onChoose(choice)}
          data-choice={choice}
        >
          {title}
        </button>
      ))}
    </fieldset>
  );
}
