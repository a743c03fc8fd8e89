import './gallery.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { addressOf, type Choice, SURFACES, type Surface } from './scenes.tsx';

const CHOICES: readonly (Choice & { readonly name: string })[] = [
  { name: 'Light', theme: 'light', language: 'en' },
  { name: 'Dark', theme: 'dark', language: 'en' },
  { name: 'Светлая', theme: 'light', language: 'ru' },
  { name: 'Тёмная', theme: 'dark', language: 'ru' },
];

/** All surfaces in all their states, each in a window of its own size. */
function Gallery() {
  const [chosen, choose] = useState(CHOICES[0] as (typeof CHOICES)[number]);
  return (
    <>
      <header>
        <h1>Policy Gloss, all of it</h1>
        {CHOICES.map((choice) => (
          <button
            key={choice.name}
            type="button"
            aria-pressed={choice === chosen}
            onClick={() => choose(choice)}
          >
            {choice.name}
          </button>
        ))}
      </header>
      {(Object.keys(SURFACES) as Surface[]).map((surface) => (
        <section key={surface}>
          <h2>{surface}</h2>
          <div class="scenes">
            {SURFACES[surface](chosen).map(({ name, size: [width, height] }, at) => (
              <figure key={name}>
                <figcaption>{name}</figcaption>
                <iframe
                  loading="lazy"
                  title={`${surface}: ${name}`}
                  src={addressOf(surface, at, chosen)}
                  width={width}
                  height={height}
                />
              </figure>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

render(<Gallery />, document.getElementById('app') as HTMLElement);
