import { lineRule } from './line-rule.ts';

/** Newsletters, consent, accounts: text that speaks to the reader about the page. */
export const signUp = lineRule({
  rule: 'furniture/sign-up',
  kind: 'consent',
  maxWords: 90,
  patterns: [
    /^We use (?:your sign-?up|your data|cookies|the information you)\b/i,
    /^(?:You can|To) (?:unsubscribe|opt out)\b/i,
    /^By (?:signing up|subscribing|registering|submitting|clicking|entering your email|providing your email|creating an account|continuing to use this site),? /i,
    /^(?:Please )?sign up (?:now |here |today )?(?:for|to|below|here|now|with)\b(?=.{0,160}\b(?:newsletters?|e-?mails?|alerts?|updates?|inbox|account|free|daily|weekly|briefing|digest|trial|notifications?)\b)/i,
    /^(?:Please )?subscribe (?:now |here |today )?(?:to|for|below|here|now)\b(?=.{0,160}(?:\b(?:newsletters?|podcast|channel|inbox|briefing|alerts?|e-?mails?|today|offers?|digital|subscription|access|feed)\b|$))/i,
    /^(?:Get|Receive|Have) (?=.{0,160}\b(?:delivered|sent)\b.{0,40}\b(?:inbox|email)\b)/i,
    /^(?:Get|Receive) (?:our|the|daily|breaking|email|a) .{0,80}\b(?:newsletters?|email (?:alerts?|notifications?)|inbox)\b/i,
    /^(?:Close )?Get email notifications on\b/i,
    /^(?:Enter|Please enter) your e-?mail\b/i,
    /^(?:Thank you|Thanks) for (?:signing up|subscribing|registering)\b/i,
    /^(?:Your|Email) notifications? (?:has been saved|are only sent)\b/i,
    /^There was a problem (?:saving|with) your\b/i,
    /^We have sent (?:you )?a (?:verification|confirmation) e-?mail\b/i,
    /^If you do not receive the (?:verification|confirmation)\b/i,
    /^(?:This|Our) (?:site|form|newsletter) (?:is protected by|may include|uses cookies)\b/i,
    /^(?:Please )?(?:enable|turn on) (?:javascript|cookies)\b/i,
    /^(?:JavaScript|Cookies?) (?:is|are|must be) (?:required|disabled|enabled)\b/i,
    /^(?:Already|Not) (?:a subscriber|a member|registered|have an account)\b.{0,60}\b(?:log|sign|subscribe|register)/i,
    /^(?:Log|Sign) in (?:to|or) (?:continue|comment|read|subscribe|register|your account|create)\b/i,
    /^(?:Stay informed|Stay up to date|Stay on top|Never miss a story)\b.{0,140}\b(?:sign up|subscribe|newsletter|inbox|follow|download)\b/i,
    /^Stay up to date,? follow\b/i,
    /^You must enter the characters\b|^(?:Message: )?\W{0,3}A friend wanted you to see\b/i,
    /^(?:See our )?(?:privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions))[.:]?(?: \|.*)?$/i,
    /^Invalid email\b|^Please (?:try again|check your email)\b/i,
  ],
});
