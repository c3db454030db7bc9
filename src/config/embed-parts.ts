/** Whether each 款 and 项 gets an embed of its own: two thirds of the files. EMBED_PARTS=off leaves them out (docs/hosting.md). */
export const EMBED_PARTS: boolean = process.env.EMBED_PARTS !== 'off';
