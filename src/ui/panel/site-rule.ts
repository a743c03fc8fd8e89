import type { Ref } from 'preact';
import { useRef } from 'preact/hooks';
import { listInForce, runsOn, type SettingKey, type Settings, switchSite } from '../../core/settings.ts';
import type { Site } from '../../core/sites.ts';
import { useTexts } from '../texts.tsx';
import type { Notice } from './NoticeBar.tsx';

interface SiteRuleProps {
  /** Undefined where there is no site to have a rule. */
  readonly site: Site | undefined;
  readonly settings: Settings;
  readonly locked: ReadonlySet<SettingKey>;
  readonly onChange: (patch: Partial<Settings>) => Promise<void>;
  readonly onNotice: (notice: Notice | undefined) => void;
}

/** Whether terms are marked on a site, and the one click that changes it, or changes it back. */
export interface SiteRule {
  readonly isOn: boolean;
  readonly isLocked: boolean;
  /** Goes to the switch, which alone is always there. */
  readonly control: Ref<HTMLInputElement>;
  switchTo(on: boolean): Promise<void>;
}

export function useSiteRule({ site, settings, locked, onChange, onNotice }: SiteRuleProps): SiteRule {
  const t = useTexts();
  const control = useRef<HTMLInputElement>(null);
  const list = listInForce(settings);

  async function save(make: () => Partial<Settings>, done: Notice | undefined): Promise<void> {
    // What was clicked may go away; the switch that does the same stays.
    control.current?.focus();
    onNotice(undefined);
    try {
      await onChange(make());
      onNotice(done);
    } catch (error) {
      onNotice({ text: t(error instanceof RangeError ? 'panel.listFull' : 'panel.unsaved') });
    }
  }

  return {
    isOn: site === undefined || runsOn(site, settings),
    isLocked: locked.has(list),
    control,
    async switchTo(on) {
      if (site === undefined) return;
      await save(() => switchSite(site, on, settings), {
        text: t(on ? 'panel.nowOn' : 'panel.nowOff', { site }),
        undo: () => void save(() => ({ [list]: settings[list] }), undefined),
      });
    },
  };
}
