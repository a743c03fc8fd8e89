/** The least that a popup made with Preact can be: a box to type in, which has the focus. */
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

function Empty() {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  return <input ref={box} type="text" />;
}

render(<Empty />, document.getElementById('app') as HTMLElement);
