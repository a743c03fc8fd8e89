import { browser } from 'wxt/browser';
import type { UiLanguage } from '../core/pack/view.ts';

/** The language that names are shown in: the browser's own, where the packs may have it. */
export const uiLanguage = (): UiLanguage => (browser.i18n.getUILanguage().startsWith('ru') ? 'ru' : 'en');
