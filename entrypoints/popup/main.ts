import { startPanel } from './panel.tsx';

await startPanel('popup');
