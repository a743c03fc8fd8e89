import type { Settings } from '../../core/settings.ts';
import { useTexts } from '../texts.tsx';

/** What stands in place of a page's references where there are none to list: why that is. */

export function Loading() {
  const t = useTexts();
  return (
    <div class="waiting" role="status">
      <span class="spoken">{t('panel.looking')}</span>
      <i />
      <i />
      <i />
    </div>
  );
}

export function Nothing({ size, topicsOff }: { size: number; topicsOff: number }) {
  const t = useTexts();
  return (
    <div class="empty" role="status">
      <p>
        {topicsOff === 0 ? t('panel.nothing', { count: size }) : t('panel.nothingOn', { count: topicsOff })}
      </p>
      <p class="quiet">{t('panel.searchFinds')}</p>
    </div>
  );
}

interface OffProps {
  readonly site: string;
  readonly isLocked: boolean;
  readonly where: Settings['where'];
  readonly onSwitchOn: () => void;
}

export function Off({ site, isLocked, where, onSwitchOn }: OffProps) {
  const t = useTexts();
  return (
    <div class="empty" role="status">
      <p>{t('panel.off', { site })}</p>
      {isLocked && <p class="quiet">{t('panel.offLocked')}</p>}
      {where === 'only-on' && !isLocked && <p class="quiet">{t('panel.offUnlisted')}</p>}
      {!isLocked && (
        <button type="button" class="button" onClick={onSwitchOn}>
          {t('panel.markHere')}
        </button>
      )}
    </div>
  );
}

export function Unreachable() {
  const t = useTexts();
  return (
    <div class="empty" role="status">
      <p>{t('panel.unreachable')}</p>
      <p class="quiet">{t('panel.unreachableWhy')}</p>
      <p class="quiet">{t('panel.searchWorks')}</p>
    </div>
  );
}
