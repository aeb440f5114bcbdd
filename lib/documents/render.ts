import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Day } from '@/lib/core/clock';
import { fontFolder } from './fonts';
import { TEMPLATES, type TemplateData, type TemplateInput, type TemplateName } from './kinds';
import { qrSvg } from './qr';

/** How this print is marked; not part of the document's data. `copy.number` counts the copies from 1. */
export type PrintMark =
  | { mark: 'original' }
  | { mark: 'draft' }
  | { mark: 'copy'; number: number }
  | { mark: 'void'; day: Day; reason: string };

const workspace = (): string => join(/* turbopackIgnore: true */ process.cwd(), 'lib/letters/templates');

let compiler: NodeCompiler | undefined;

/** One compiler per process: it keeps the fonts and what it has compiled. */
function reused(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace: workspace(), fontArgs: [{ fontPaths: [fontFolder()] }] });
  return compiler;
}

/** Every `url` in the data is printed as a QR; drawn here, keyed by its text, so that templates stay plain. */
function drawQrs(data: unknown): Record<string, string> {
  const drawn: Record<string, string> = {};
  JSON.stringify(data, (key, value: unknown) => {
    if (key === 'url' && typeof value === 'string') drawn[value] ??= qrSvg(value);
    return value;
  });
  return drawn;
}

/** The snapshot to keep: checked, NFC, amounts as digits. Throws a ZodError when the data does not fit the template. */
export function templateData<T extends TemplateName>(template: T, data: TemplateInput<T>): TemplateData<T> {
  const parsed = TEMPLATES[template].data.parse(data);
  return JSON.parse(JSON.stringify(parsed).normalize('NFC')) as TemplateData<T>;
}

/**
 * Renders a document as a tagged PDF (PDF/UA-1). The same data, mark and template give the same bytes: the date in the
 * file is the document's own. Names and texts go in as data and can never act as markup; templates read nothing
 * outside their folder. Synchronous native work: more than some hundred rows belong in a job, not in a request.
 * `version` re-renders an older document with the template it was made with.
 */
export async function renderPdf<T extends TemplateName>(
  template: T,
  data: TemplateInput<T>,
  print: PrintMark = { mark: 'original' },
  version: number = TEMPLATES[template].version,
): Promise<Uint8Array> {
  const { file, version: current } = TEMPLATES[template];
  const checked = templateData(template, data);
  const name = version === current ? `${file}.typ` : `${file}.v${version}.typ`;
  // A turn of the event loop before each document: others get theirs, and the native memory of the last one is freed
  // (without it, 400 receipts in a row kept 240 MB more; with it and the eviction below, 30 MB).
  await setImmediate();
  const typst = reused();
  const result = typst.compile({
    mainFilePath: join(workspace(), name),
    inputs: { d: JSON.stringify(checked), qr: JSON.stringify(drawQrs(checked)), print: JSON.stringify(print) },
  });
  if (!result.result) throw new Error(`Template ${name} failed: ${JSON.stringify(problems(typst, result))}`);
  const pdf = new Uint8Array(typst.pdf(result.result, { pdfStandard: 'ua-1' }));
  typst.evictCache(10);
  return pdf;
}

function problems(typst: NodeCompiler, result: { takeDiagnostics(): unknown }): unknown {
  const error = result.takeDiagnostics() as Parameters<NodeCompiler['fetchDiagnostics']>[0] | null;
  return error ? typst.fetchDiagnostics(error) : 'no diagnostics';
}
