/**
 * Names of properties that the page script has for itself alone: they go over to no other script, into no storage and to
 * no page, so they may be short in what ships. 2 % of the page script (gzip). A test holds that none of them stands in what
 * the page script shares with others, or is a name of the browser's own.
 */
export const PRIVATE_NAMES: readonly string[] = (
  'alpha around blockOf branchOf byId candidates canGoBack cards cardWith cased chains choose citations closedAt coming ' +
  'counts cues cuesIn cuesOnPage dismissed draw emphasize exact expectMore finder flash focused giveWay hasArrived ' +
  'hasAsked idOf ignorable inOrder isAlive isArmed isAsking isBelow isBlock isBusy isDetached isHead isLast isMade ' +
  'isMeant isOutside isPinned isSeen isSheet isShown isVisible isWord keep known lastId letters light matcher ' +
  'mayBeAmong headsAmong mention mentionAt mentions node nodes onAction onBlock onCardOpened onClose onCurrent onDetached ' +
  'onLost onNudge onOpened onPin onReferencesChanged onShadowRoot onText opened over pinned place placeBeside places ' +
  'point pointedAt pointer prefilter prepare reasonFor rectsOf report reveal ruler setOptions setPinned shown since ' +
  'starts styled subtrees surroundings sweep takeLoose tell uncover uncoverAt whatIsUnder words wordsOnPage'
).split(' ');
