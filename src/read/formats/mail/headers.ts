/** A field that letters begin with. */
export const HEADER =
  /^(from|to|cc|date|subject|message-id|mime-version|received|return-path|delivered-to|reply-to|sender|content-type|list-id|list-unsubscribe|dkim-signature|x-[a-z-]+):/gim;
