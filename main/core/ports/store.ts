import type { ArticleDetail, Revision, RevisionSummary } from '#shared/contract/editing.ts';
import type {
  ArticleFilter,
  ArticleRow,
  ArticleSort,
  IssueDetail,
  TreePublication,
} from '#shared/contract/library.ts';
import type { SourceBlock, SourceEncoding } from '#shared/contract/importing.ts';
import type { Tag, TagColour } from '#shared/contract/tagging.ts';
import type { ArticleDocument } from '#shared/document/article-document.ts';
import type {
  ArticleHeads,
  ArticleKind,
  ArticlePeople,
  ArticleStatus,
  BlockRole,
} from '#shared/domain/article.ts';
import type {
  ActivityReader,
  ActivityWriter,
  HistoryReader,
  HistoryWriter,
  JobReader,
  JobWriter,
  SettingsReader,
  SettingsWriter,
} from './records.ts';
import type { IntegrityReader } from './integrity.ts';
import type { SavedSearchReader, SavedSearchWriter } from './saved-searches.ts';
import type { SearchIndex, SearchIndexWriter, SearchRecordReader } from './search-index.ts';

/**
 * The library's storage. All ids are the outside ones. Methods throw AppError `not_found` for ids that do not exist,
 * and AppError `storage` or `busy` when the file cannot be read or written.
 */
export type Store = {
  read<Result>(work: (tx: ReadTransaction) => Result): Result;
  /** One immediate transaction; what `work` throws undoes all of it. */
  write<Result>(command: CommandRecord, work: (tx: WriteTransaction) => Result): Result;
  /** Copies the library to a new file at `path` and verifies the copy. */
  backup(path: string): Promise<{ bytes: number }>;
};

/** How a write enters the history. */
export type CommandRecord = {
  name: string;
  actor: string;
  at: number;
  /** false: the write is no command of the user's (jobs, settings, undo itself). */
  undoable: boolean;
  groupKey?: string;
  mergeKey?: string;
  /**
   * Leaves the search index to the next write, which takes in all that waits: pages of an import are indexed together,
   * with the job's next word of progress. After a crash that is the first write of the next start.
   */
  indexLater?: boolean;
};

export type ReadTransaction = {
  library: LibraryReader;
  sources: SourceReader;
  articles: ArticleReader;
  tags: TagReader;
  images: ImageReader;
  jobs: JobReader;
  settings: SettingsReader;
  history: HistoryReader;
  activity: ActivityReader;
  search: SearchIndex;
  searchRecords: SearchRecordReader;
  savedSearches: SavedSearchReader;
  integrity: IntegrityReader;
};

export type WriteTransaction = Omit<
  ReadTransaction,
  | 'library'
  | 'sources'
  | 'articles'
  | 'tags'
  | 'images'
  | 'jobs'
  | 'settings'
  | 'history'
  | 'activity'
  | 'savedSearches'
> & {
  library: LibraryWriter;
  sources: SourceWriter;
  articles: ArticleWriter;
  tags: TagWriter;
  images: ImageWriter;
  jobs: JobWriter;
  settings: SettingsWriter;
  history: HistoryWriter;
  activity: ActivityWriter;
  searchWriter: SearchIndexWriter;
  savedSearches: SavedSearchWriter;
};

export type Overview = {
  publications: number;
  issues: number;
  pages: number;
  articles: number;
  trashed: number;
  characters: number;
};

export type PageRecord = {
  id: string;
  issueId: string;
  publication: string;
  date: string | null;
  number: string | null;
  title: string | null;
};
export type IssueRecord = {
  id: string;
  publicationId: string;
  publication: string;
  date: string | null;
  number: string | null;
};

export type LibraryReader = {
  overview(): Overview;
  tree(): TreePublication[];
  articles(
    filter: ArticleFilter,
    sort: ArticleSort,
    offset: number,
    limit: number,
  ): { total: number; articles: ArticleRow[] };
  issueDetail(id: string): IssueDetail;
  issue(id: string): IssueRecord;
  page(id: string): PageRecord;
  publicationName(id: string): string;
  findPublication(name: string): string | null;
  findIssue(publicationId: string, date: string | null): string | null;
};

export type LibraryWriter = LibraryReader & {
  addPublication(publication: { id: string; name: string; at: number }): void;
  renamePublication(id: string, name: string): void;
  addIssue(issue: {
    id: string;
    publicationId: string;
    date: string | null;
    dateEvidence: string | null;
    number: string | null;
    at: number;
  }): void;
  updateIssue(
    id: string,
    change: {
      publicationId?: string;
      date?: string | null;
      dateEvidence?: string | null;
      number?: string | null;
    },
  ): void;
  addPage(page: {
    id: string;
    issueId: string;
    number: string | null;
    title: string | null;
    at: number;
  }): void;
  updatePage(id: string, change: { issueId?: string; number?: string | null; title?: string | null }): void;
  /** Moves all pages and tags of one issue to another. */
  movePages(fromIssueId: string, toIssueId: string): void;
  /** Removes issues without pages and publications without issues. */
  removeEmpty(): void;
};

export type SourceRecord = {
  id: string;
  pageId: string;
  name: string;
  sha256: string;
  encoding: SourceEncoding;
  codePoints: number;
};

export type SourceReader = {
  ofPage(pageId: string): SourceRecord[];
  /** The bytes as they came. */
  bytes(sourceId: string): Uint8Array;
  blocks(pageId: string): SourceBlock[];
  findBySha256(sha256: string): SourceRecord | null;
  findByName(name: string): SourceRecord | null;
  /** All sources, for checks. */
  all(): Iterable<SourceRecord>;
};

export type NewBlock = {
  id: string;
  articleId: string | null;
  role: BlockRole;
  start: number;
  end: number;
  paragraph: number | null;
};

export type SourceWriter = SourceReader & {
  add(source: SourceRecord & { bytes: Uint8Array; at: number }): void;
  addBlocks(sourceId: string, blocks: readonly NewBlock[]): void;
};

export type ArticleText = { heads: ArticleHeads; authorNote: string | null; body: ArticleDocument };

export type NewArticle = ArticleText & {
  id: string;
  pageId: string;
  position: number;
  kind: ArticleKind;
  status: ArticleStatus;
  people: ArticlePeople;
  plainText: string;
  chars: number;
  truncated: boolean;
  confidence: number;
  doubts: { code: string; at: number | null; message: string }[];
  at: number;
};

/** What is needed to decide about a change of an article. */
export type ArticleState = { id: string; status: ArticleStatus; revision: number; trashed: boolean };

export type ArticleReader = {
  detail(id: string): ArticleDetail;
  state(id: string): ArticleState;
  text(id: string): ArticleText;
  revisions(id: string): RevisionSummary[];
  revision(id: string, number: number): Revision;
  /** Ids of articles outside the trash, in reading order. */
  ofIssue(issueId: string): string[];
};

export type NewRevision = {
  articleId: string;
  number: number;
  at: number;
  actor: string;
  reason: Revision['reason'];
  note: string | null;
  sitting: string | null;
  chars: number;
  content: ArticleText;
};

export type ArticleWriter = ArticleReader & {
  add(article: NewArticle): void;
  /** Sets text, counts, revision number and time of an article. */
  setText(
    id: string,
    text: ArticleText & { plainText: string; chars: number; revision: number; at: number },
  ): void;
  /** Sets the number only: the text is that of a revision that follows. */
  setRevisionNumber(id: string, revision: number): void;
  /** Adds a revision, or widens the last one when it is an autosave of the same sitting begun after `widenSince`. */
  addRevision(revision: NewRevision, widenSince: number | null): void;
  setKind(ids: readonly string[], kind: ArticleKind, at: number): number;
  setStatus(ids: readonly string[], status: ArticleStatus, at: number): number;
  setPeople(id: string, people: ArticlePeople, at: number): void;
  setTrashed(ids: readonly string[], trashedAt: number | null): number;
};

export type TagReader = {
  all(): Tag[];
  /** Finds by name, whatever its width and case. */
  findByName(name: string): string | null;
  parent(id: string): string | null;
  /** Tags that some of the articles and issues carry, and how many of them do; ids that nothing has are passed over. */
  ofItems(articleIds: readonly string[], issueIds: readonly string[]): { tagId: Tag['id']; items: number }[];
};
export type TagWriter = TagReader & {
  add(tag: { id: string; name: string; colour: TagColour; parentId: string | null; at: number }): void;
  update(id: string, change: { name?: string; colour?: TagColour; parentId?: string | null }): void;
  /** Takes the tag off everything and removes it; returns how many articles and issues had carried it. */
  remove(id: string): number;
  moveChildren(fromId: string, toId: string | null): void;
  retag(fromId: string, intoId: string): void;
  tagArticles(articleIds: readonly string[], tagIds: readonly string[], at: number): number;
  untagArticles(articleIds: readonly string[], tagIds: readonly string[]): number;
  tagIssues(issueIds: readonly string[], tagIds: readonly string[], at: number): number;
  untagIssues(issueIds: readonly string[], tagIds: readonly string[]): number;
};

export type ImageRecord = { id: string; name: string; mediaType: string; width: number; height: number };
export type ImageReader = {
  find(id: string): (ImageRecord & { bytes: Uint8Array }) | null;
  findBySha256(sha256: string): ImageRecord | null;
};
export type ImageWriter = ImageReader & {
  add(image: ImageRecord & { sha256: string; bytes: Uint8Array; at: number }): void;
};
