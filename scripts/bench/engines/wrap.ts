/** Puts stretches of a text node into `<mark>`; given in order of appearance, without overlap. */
export function wrapAll(text: Text, stretches: readonly { start: number; end: number }[]): void {
  for (const { start, end } of stretches.toReversed()) {
    const found = text.splitText(start);
    found.splitText(end - start);
    const mark = document.createElement('mark');
    found.replaceWith(mark);
    mark.append(found);
  }
}
