/** Begins when a reader can see the document: not in a background tab, nor while it is only being prerendered. */
export function whenVisible(document: Document, begin: () => void): void {
  if (document.visibilityState === 'visible') {
    begin();
    return;
  }
  const onChange = () => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', onChange);
    begin();
  };
  document.addEventListener('visibilitychange', onChange);
}
