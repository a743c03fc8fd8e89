import type { SettingKey } from '../../core/settings.ts';
import type { SetAside } from '../../core/settings-care.ts';

interface SetAsideNoticeProps {
  readonly setAside: readonly SetAside[];
  /** The reader knows, and need not be told again. */
  readonly onTold: () => void;
}

const NAMES: Record<SettingKey, string> = {
  topicsOff: 'Topics',
  density: 'How often a term is underlined',
  underline: 'How a term is marked',
  delay: 'How soon a card opens',
  where: 'Where terms are marked',
  sitesExcept: 'Sites without marks',
  sitesOnly: 'Sites with marks',
  theme: 'How a card looks',
  muted: 'Muted terms',
  strength: 'How much a mark stands out',
  modifier: 'Key that opens cards',
  touch: 'Cards on touch',
  language: 'Language',
  badge: 'Number on the toolbar button',
  recent: 'Recent look-ups',
};

/** Says which settings were damaged, and offers what they were. */
export function SetAsideNotice({ setAside, onTold }: SetAsideNoticeProps) {
  const untold = setAside.filter(({ isTold }) => !isTold);
  if (untold.length === 0) return null;
  const names = [...new Set(untold.map(({ key }) => NAMES[key]))];
  return (
    <section class="set-aside" role="status">
      <p>
        {names.length === 1 ? 'A setting was' : `${names.length} settings were`} damaged and could not be
        used: {names.map((name) => `“${name}”`).join(', ')}. What was sound of{' '}
        {names.length === 1 ? 'it' : 'them'} still holds, the default takes the place of the rest, and a copy
        has been kept.
      </p>
      <p>
        <a class="button" download="policy-gloss-set-aside.json" href={asFile(untold)}>
          Save the copy
        </a>{' '}
        <button type="button" class="button" onClick={onTold}>
          All right
        </button>
      </p>
    </section>
  );
}

const asFile = (values: readonly SetAside[]) =>
  `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(values, null, 2))}`;
