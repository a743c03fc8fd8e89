import { render } from 'preact';
import { SURFACES, type Surface, type Theme } from './scenes.tsx';

// Each surface brings its own style, which is for a document of its own.
const STYLES: Record<Surface, () => Promise<unknown>> = {
  card: () => import('./article.css'),
  popup: () => import('../src/ui/popup/popup.css'),
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
function show(): void {
  const at = location.hash.slice(1) || asked.get('scene');
  const scene = scenes[Number(at)];
  document.title = `${surface}: ${scene?.name}`;
  // Nothing of the scene before stays: neither a component's state nor a card in the top layer.
  render(null, app);
  render(scene?.content, app);
  document.documentElement.dataset.ready = at ?? '';
}

await STYLES[surface]();
document.documentElement.style.colorScheme = theme;
addEventListener('hashchange', show);
show();
