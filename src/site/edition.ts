/** When this edition stands. Here, and only here, "today" enters the pages. */
export const LAW_AS_AT: string = __LAW_AS_AT__;
export const EDITION: string = __EDITION__;
