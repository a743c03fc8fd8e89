import type { ComponentChild } from 'preact';
import type { UiLanguage } from '../src/core/texts.ts';
import { cardScenes } from './cards.tsx';
import { libraryScenes } from './library.tsx';
import { optionsScenes } from './options.tsx';
import { popupScenes } from './popup.tsx';

/** One state of one surface. */
export interface Scene {
  readonly name: string;
  /** CSS pixels of the viewport that it is looked at in. */
  readonly size: readonly [width: number, height: number];
  readonly content: ComponentChild;
}

export type Theme = 'light' | 'dark';

export interface Choice {
  readonly theme: Theme;
  readonly language: UiLanguage;
}

export const SURFACES = {
  card: cardScenes,
  popup: popupScenes,
  options: optionsScenes,
  library: libraryScenes,
} as const satisfies Record<string, (choice: Choice) => Scene[]>;

export type Surface = keyof typeof SURFACES;

/** The address of a scene, from the gallery's own. */
export const addressOf = (surface: Surface, scene: number, { theme, language }: Choice): string =>
  `scene.html?${new URLSearchParams({ surface, scene: String(scene), theme, language })}`;
