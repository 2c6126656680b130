import { lineRule } from './line-rule.ts';

/** Invitations to click, load, listen, comment or give. */
export const callToAction = lineRule({
  rule: 'furniture/call-to-action',
  kind: 'other',
  maxWords: 30,
  patterns: [
    /^(?:CLICK|TAP) HERE (?:TO|FOR|IF)\b/,
    /^\(?(?:Click|Tap) (?:here|below|on the link|the link|to|the (?:photo|image|video|button)s?)(?: above| below)? (?:to|for|if|and|you|watch|view|read|see|listen)\b/i,
    /^(?:Click|Tap) to (?:view|watch|see|expand|enlarge|share|read|play|zoom|copy)\b/i,
    /^\[?(?:On a mobile device\?|(?:App|Mobile|Online|Tablet|Desktop)(?:\/\w{3,8})? users:?) (?:click|tap|watch|see|view|go)\b/i,
    /^(?:Download|Get) (?:the|our) (?:free )?(?:[\w' ]{2,30} )?(?:app|mobile app)\b/i,
    /^(?:Watch|View|See|Listen to) (?:the |this )?(?:full |latest )?(?:report|story|video|photos?|gallery|slideshow|interview|episode|clip|more|live)(?: (?:above|below|here|now|at|on|of)\b.{0,80})?[.:]?$/i,
    /^(?:Watch|See|Find|Read|Get) (?:more|all|the latest) .{0,80}\b(?:here|at|on our (?:site|website|app|page))\b[^.]{0,60}[.:]?$/i,
    /^Stay with \S+(?: \S+){0,3} for (?:the latest|updates?|more)\b/i,
    /^For (?:more|the latest|all the latest|breaking) (?:[\w-]+ ){0,3}(?:news|stories|coverage|headlines|updates)\b.{0,100}\b(?:visit|listen|follow|click|go to|check|download|here|app)\b/i,
    /^(?:Leave|Post|Add|Write|View|Read|Show|Hide|See) (?:a |your |the |all |\d+ )?comments?\b.{0,40}$/i,
    /^(?:What do you think|Have your say|Tell us what you think|Let us know)\b.{0,120}\b(?:comments?|below|email|poll)\b/i,
    /^(?:Do you have|Have|Got) a (?:story|news tip|tip)\b.{0,120}(?:\?|@|email|call|contact)/i,
    /^(?:Please )?(?:Support|Donate to|Become a (?:member|subscriber|supporter))\b.{0,160}\b(?:journalism|donat\w+|membership|newsroom|today|here)\b/i,
    /^(?:Media|Audio|Video) playback is (?:unsupported|not supported)\b/i,
    /^(?:Video|Audio|Media) (?:player|requires|not available|unavailable)\b.{0,80}$/i,
    /^(?:Play(?: Video)?|PLAY VIDEO|Watch|Now Playing|Up Next|Replay|Loading) ?\d{1,2}:\d{2}\b/i,
    /^Content created by .{2,60} is available without charge\b/i,
    /^This article is more than \d+ (?:years?|months?) old$/i,
    /^Hello, can we have a quick word\b|^Make sure to (?:follow|subscribe|download)\b/i,
  ],
});
