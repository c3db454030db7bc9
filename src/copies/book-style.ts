/** The style of the e-book: little, so that the reader's own settings stand. */
export const BOOK_STYLE = `
body { line-height: 1.6; }
h1, h2, h3, h4 { line-height: 1.3; }
.lead { font-size: 1.1em; }
.fine { font-size: 0.875em; }
.note { border-left: 0.2em solid #999; padding-left: 0.8em; }
.figure { font-weight: bold; }
.number { font-weight: bold; font-size: 1.2em; }
.step { border-top: 1px solid #ccc; padding-top: 0.4em; }
.line { font-size: 0.9em; }
.row { margin: 0.8em 0; }
.row p { margin: 0.2em 0; }
.row.d1 { margin-left: 1em; }
.row.d2 { margin-left: 2em; }
.pin { font-size: 0.8em; }
.official { font-family: serif; white-space: pre-wrap; }
.ours { font-size: 0.95em; }
.hash { font-family: monospace; font-size: 0.8em; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.3em 0.6em 0.3em 0; border-bottom: 1px solid #ccc; }
nav ol { list-style: none; padding-left: 1em; }
`.trimStart();
