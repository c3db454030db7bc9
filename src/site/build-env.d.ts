/** Set by astro.config.ts for the whole build; see src/publish/edition.ts. */
declare const __LAW_AS_AT__: string;
declare const __EDITION__: string;
