/** Intersection Observer V2, section 2.2: at least so many milliseconds lie between two notifications. Chromium has it. */
interface IntersectionObserverInit {
  delay?: number;
}
