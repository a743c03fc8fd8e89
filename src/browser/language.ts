import { browser } from 'wxt/browser';
import type { Settings } from '../core/settings.ts';
import type { UiLanguage } from '../core/texts.ts';

/** The language of the interface: the reader's choice, or the browser's own where we have it. */
export function uiLanguage({ language }: Pick<Settings, 'language'>): UiLanguage {
  if (language !== 'auto') return language;
  return browser.i18n.getUILanguage().startsWith('ru') ? 'ru' : 'en';
}
