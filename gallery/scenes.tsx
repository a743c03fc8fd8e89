import type { ComponentChild } from 'preact';
import type { UiLanguage } from '../src/core/texts.ts';
import { cardScenes } from './cards.tsx';
import { libraryScenes } from './library.tsx';
import { optionsScenes } from './options.tsx';
import { panelScenes, sideScenes } from './panel.tsx';
import { readScenes } from './read.tsx';
import { welcomeScenes } from './welcome.tsx';

/** One state of one surface. */
export interface Scene {
  readonly name: string;
  /** CSS pixels of the viewport that it is looked at in. */
  readonly size: readonly [width: number, height: number];
  readonly content: ComponentChild;
  /** What is pressed before it is looked at, by selectors, one after the other. */
  readonly pressed?: readonly string[];
}

export type Theme = 'light' | 'dark';

export interface Choice {
  readonly theme: Theme;
  readonly language: UiLanguage;
}

export const SURFACES = {
  card: cardScenes,
  panel: panelScenes,
  side: sideScenes,
  options: optionsScenes,
  welcome: welcomeScenes,
  read: readScenes,
  library: libraryScenes,
} as const satisfies Record<string, (choice: Choice) => Scene[]>;

export type Surface = keyof typeof SURFACES;

/** The address of a scene, from the gallery's own. */
export const addressOf = (surface: Surface, scene: number, { theme, language }: Choice): string =>
  `scene.html?${new URLSearchParams({ surface, scene: String(scene), theme, language })}`;
