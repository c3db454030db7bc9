/** The exit as a classic script: it must run before the page is drawn, which a module cannot. */
import ts from 'typescript';
import source from '../safety/exit.ts?raw';

export function GET(): Response {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2020, module: ts.ModuleKind.ESNext, removeComments: true },
  });
  return new Response(`(() => {\n${outputText}})();\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
}
