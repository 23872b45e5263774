import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Script } from '#shared/text/prevailing-script.ts';
import type { FontChoice } from '#shared/contract/fonts.ts';
import { type FontRole, fontRoles } from '#shared/domain/font-roles.ts';
import { type Coverage, isReadableFont, readCoverage } from './font-coverage.ts';
import { familyCandidates } from './font-families.ts';
import { TypstFailure } from './typst-failure.ts';

/** Names of font families in the order in which a glyph is looked for, by the script of the article. */
export type FaceChains = Record<Script, Record<FontRole, string[]>>;
/** A compiler with its fonts, and what is known of them. */
export type FontSet = {
  compiler: NodeCompiler;
  chains: FaceChains;
  /** Of all fonts together. */
  coverage: Coverage;
  /** The newsroom's own fonts, by role. */
  own: ReadonlyMap<FontRole, { family: string; coverage: Coverage }>;
};

/** Each script in its own forms, which differ from region to region for one character; what a face lacks, the other has. */
const ours: Record<Script, Record<'serif' | 'sans', readonly string[]>> = {
  simplified: {
    serif: ['Noto Serif SC', 'Noto Sans SC', 'Noto Serif TC'],
    sans: ['Noto Sans SC', 'Noto Serif SC', 'Noto Sans TC'],
  },
  traditional: {
    serif: ['Noto Serif TC', 'Noto Serif SC', 'Noto Sans SC'],
    sans: ['Noto Sans TC', 'Noto Sans SC', 'Noto Serif SC'],
  },
};

/**
 * Loads our fonts and the newsroom's own. Throws TypstFailure `font-unreadable` (file, role) for a file of the newsroom's
 * that is no font, `font-missing` (font) for one of ours.
 */
export function loadFonts(workspace: string, fontFiles: readonly string[], choice: FontChoice): FontSet {
  const roles = fontRoles.filter((role) => (choice[role] ?? []).length > 0);
  const covered = new Map(
    roles.map((role) => [role, coverageOf(choice[role] ?? [], (file) => unreadable(role, file))]),
  );
  const files = [...new Set([...fontFiles, ...roles.flatMap((role) => choice[role] ?? [])])];
  const coverage = coverageOf(
    fontFiles,
    (font) => new TypstFailure('internal', { reason: 'font-missing', font }),
  );
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: files }] });
  const families = new Map(
    roles.map((role) => [role, (choice[role] ?? []).map((file) => familyOf(compiler, role, file))]),
  );
  const chain = (role: FontRole, rest: readonly string[]) => [
    ...new Set([...(families.get(role) ?? []), ...rest]),
  ];
  const chainsOf = ({ serif, sans }: (typeof ours)[Script]) => {
    const song = chain('song', serif);
    const kai = chain('kai', song);
    // A text face is seldom black enough for a headline: ours is, until the newsroom names its own.
    const headline = chain('headline', serif);
    return { song, hei: chain('hei', sans), kai, fangsong: chain('fangsong', kai), headline };
  };
  return {
    compiler,
    coverage: roles.length === 0 ? coverage : readCoverage(files),
    chains: { simplified: chainsOf(ours.simplified), traditional: chainsOf(ours.traditional) },
    own: new Map(
      [...covered].map(([role, coverage]) => [role, { family: families.get(role)?.[0] ?? '', coverage }]),
    ),
  };
}

/** Each file is read by itself first, so that the one that cannot be read is named. */
function coverageOf(files: readonly string[], failure: (file: string) => TypstFailure): Coverage {
  for (const file of files) if (!isReadableFont(file)) throw failure(file);
  return readCoverage(files);
}

/** The name by which the compiler knows a file's family: it warns of those it does not know. */
function familyOf(compiler: NodeCompiler, role: FontRole, file: string): string {
  const known = familyCandidates(file).find((name) => {
    const probe = `#text(font: ${JSON.stringify(name)}, fallback: false)[ ]`;
    const warnings = compiler.compile({ mainFileContent: probe }).takeWarnings()?.shortDiagnostics ?? [];
    return warnings.length === 0;
  });
  if (known === undefined) throw unreadable(role, file);
  return known;
}

function unreadable(role: FontRole, file: string): TypstFailure {
  return new TypstFailure('invalid', { reason: 'font-unreadable', role, file });
}
