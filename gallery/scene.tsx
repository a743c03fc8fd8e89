import { render } from 'preact';
import { SURFACES, type Surface, type Theme } from './scenes.tsx';

// Each surface brings its own style, which is for a document of its own.
const STYLES: Record<Surface, () => Promise<unknown>> = {
  card: () => import('./article.css'),
  panel: () => import('../src/ui/panel/panel.css'),
  side: () => import('../src/ui/panel/panel.css'),
  library: () => import('../src/ui/library/library.css'),
  options: () =>
    Promise.all([import('../src/ui/options/options.css'), import('../entrypoints/highlights.css')]),
  welcome: () => import('../src/ui/welcome/welcome.css'),
  read: () => import('../src/ui/read/read.css'),
};

const asked = new URLSearchParams(location.search);
const surface = (asked.get('surface') ?? 'card') as Surface;
const theme: Theme = asked.get('theme') === 'dark' ? 'dark' : 'light';
const language = asked.get('language') === 'ru' ? 'ru' : 'en';
const scenes = SURFACES[surface]({ theme, language });
const app = document.getElementById('app') as HTMLElement;

/** Shows the scene that the address names: behind its `#`, another one of the same surface. */
async function show(): Promise<void> {
  const at = location.hash.slice(1) || asked.get('scene');
  const scene = scenes[Number(at)];
  document.title = `${surface}: ${scene?.name}`;
  // Nothing of the scene before stays: neither a component's state nor a card in the top layer.
  render(null, app);
  render(scene?.content, app);
  for (const selector of scene?.pressed ?? []) (await whenThere(selector)).click();
  document.documentElement.dataset.ready = at ?? '';
}

/** What is to be pressed may only be there once answers have come. */
async function whenThere(selector: string): Promise<HTMLElement> {
  for (;;) {
    const element = document.querySelector<HTMLElement>(selector);
    if (element) return element;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

await STYLES[surface]();
document.documentElement.style.colorScheme = theme;
addEventListener('hashchange', () => void show());
void show();
