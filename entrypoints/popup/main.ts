// The box is in the page from the first, and the rest is fifty times as large.
document.querySelector('input')?.focus();
const { startPanel } = await import('./panel.tsx');
await startPanel('popup');

export {};
