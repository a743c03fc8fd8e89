/**
 * Notices that a page has written itself anew (`document.open`) or has put another root element in place of its own. The
 * first takes away every listener on the document and its window, those of extensions too. Returns what stops it.
 */
export function watchRewriting(document: Document, onRewritten: () => void): () => void {
  let root = document.documentElement;
  // Observers outlive what takes away listeners; this one looks at the document's own children only.
  const observer = new MutationObserver(() => {
    const { documentElement } = document;
    if (!documentElement || documentElement === root) return;
    root = documentElement;
    onRewritten();
  });
  observer.observe(document, { childList: true });
  return () => observer.disconnect();
}
