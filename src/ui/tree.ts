import { type ComponentChildren, Fragment, type VNode } from 'preact';
import type { Tree } from '../core/card/tree.ts';

/** Draws components into plain data, where there is no document. They may not have state; handlers are left out. */
export function treeOf(node: ComponentChildren): Tree[] {
  if (Array.isArray(node)) return node.flatMap(treeOf);
  if (node === null || node === undefined || typeof node === 'boolean') return [];
  if (typeof node !== 'object') return [String(node)];
  const { type, props } = node as VNode<{ children?: ComponentChildren }>;
  if (type === Fragment) return treeOf(props.children);
  if (typeof type === 'function') return treeOf((type as (props: object) => ComponentChildren)(props));
  return [[type, attributesOf(props), ...treeOf(props.children)]];
}

function attributesOf(props: object): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'string' || typeof value === 'number') attributes[name] = String(value);
    if (value === true) attributes[name] = '';
  }
  delete attributes.children;
  return attributes;
}
