import { startPanel } from '../popup/panel.tsx';

await startPanel('side');
