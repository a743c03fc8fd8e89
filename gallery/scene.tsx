import { render } from 'preact';
import { SURFACES, type Surface, type Theme } from './scenes.tsx';

// Each surface brings its own style, which is for a document of its own.
const STYLES: Record<Surface, () => Promise<unknown>> = {
  card: () => import('./article.css'),
  popup: () => import('../src/ui/popup/popup.css'),
  options: () => import('../src/ui/options/options.css'),
  library: () => import('../src/ui/library/library.css'),
};

const asked = new URLSearchParams(location.search);
const surface = (asked.get('surface') ?? 'card') as Surface;
const theme: Theme = asked.get('theme') === 'dark' ? 'dark' : 'light';
const language = asked.get('language') === 'ru' ? 'ru' : 'en';
const scene = SURFACES[surface]({ theme, language })[Number(asked.get('scene'))];

await STYLES[surface]();
document.documentElement.style.colorScheme = theme;
document.title = `${surface}: ${scene?.name}`;
render(scene?.content, document.getElementById('app') as HTMLElement);
document.documentElement.dataset.ready = '';
