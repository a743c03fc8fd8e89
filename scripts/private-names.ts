/**
 * Names of properties that the page script has for itself alone: they go over to no other script, into no storage and to
 * no page, so they may be short in what ships. 2 % of the page script (gzip). A test holds that none of them stands in what
 * the page script shares with others, or is a name of the browser's own.
 */
export const PRIVATE_NAMES: readonly string[] = (
  'blockOf byId cardWith choose closedAt coming connector cuesIn cuesOnPage dismissed emphasize exact expectMore finder giveWay ' +
  'hasArrived hasAsked ignorable inOrder isAlive isArmed isAsking isBelow isBlock isBusy isDetached isLast isMade isMeant isOutside ' +
  'isPinned isSeen isSheet isShown isWord lastId letter matcher mention mentionAt mentions nodes onAction onBlock onCardOpened onClose onCurrent onLost ' +
  'onNudge onOpened onPin onReferencesChanged onShadowRoot onText pinned placeBeside point pointedAt prefilter reasonFor rectsOf reveal ' +
  'ruler setOptions setPinned shown starts styled subtrees surroundings sweep takeLoose uncover uncoverAt whatIsUnder canGoBack candidates citations draw focused idOf isVisible known onDetached opened places prepare report since pointer counts node around light alpha over tell place cards keep flash cues'
).split(' ');
