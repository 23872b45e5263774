import type { ArticleDetail, Revision, RevisionSummary } from '#shared/contract/editing.ts';
import type {
  ArticleFilter,
  ArticleRow,
  ArticleSort,
  Backlog,
  IssueDetail,
  TreePublication,
  TreeYear,
} from '#shared/contract/library.ts';
import type { ArticleDocument } from '#shared/document/article-document.ts';
import type { PublicationId } from '#shared/domain/ids.ts';
import type { ArticleHeads, ArticleKind, ArticlePeople, ArticleStatus } from '#shared/domain/article.ts';
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
import type { BatchReader, BatchWriter } from './batches.ts';
import type { CalendarReader } from './issue-calendar.ts';
import type { ImageReader, ImageWriter } from './images.ts';
import type { IntegrityReader } from './integrity.ts';
import type { LookAlikeReader, LookAlikeWriter } from './look-alikes.ts';
import type { PageLinkReader, PageLinkWriter } from './page-links.ts';
import type { PageRecordReader, PageRecordWriter } from './page-records.ts';
import type { RememberedReader, RememberedWriter } from './remembered.ts';
import type { SavedSearchReader, SavedSearchWriter } from './saved-searches.ts';
import type { SearchIndex, SearchIndexWriter, SearchRecordReader } from './search-index.ts';
import type { SourceReader, SourceWriter } from './sources.ts';
import type { TagReader, TagWriter } from './tags.ts';

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
  /**
   * Does not wait until the disk has it: a killed process loses nothing, a power cut may lose it, whole, with all such
   * writes since the last one that waited.
   */
  syncLater?: boolean;
};

export type ReadTransaction = {
  library: LibraryReader;
  sources: SourceReader;
  articles: ArticleReader;
  tags: TagReader;
  images: ImageReader;
  batches: BatchReader;
  jobs: JobReader;
  settings: SettingsReader;
  history: HistoryReader;
  activity: ActivityReader;
  remembered: RememberedReader;
  lookAlikes: LookAlikeReader;
  pageLinks: PageLinkReader;
  pageRecords: PageRecordReader;
  search: SearchIndex;
  searchRecords: SearchRecordReader;
  savedSearches: SavedSearchReader;
  integrity: IntegrityReader;
};

export type WriteTransaction = Omit<ReadTransaction, keyof Writers> & Writers;

type Writers = {
  library: LibraryWriter;
  sources: SourceWriter;
  articles: ArticleWriter;
  tags: TagWriter;
  images: ImageWriter;
  batches: BatchWriter;
  jobs: JobWriter;
  settings: SettingsWriter;
  history: HistoryWriter;
  activity: ActivityWriter;
  remembered: RememberedWriter;
  lookAlikes: LookAlikeWriter;
  pageLinks: PageLinkWriter;
  pageRecords: PageRecordWriter;
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
  /** Pages that nobody has reviewed. */
  waiting: number;
};

export type PageRecord = {
  id: string;
  issueId: string;
  publication: string;
  date: string | null;
  number: string | null;
  title: string | null;
  publicationId: string;
  reviewed: { at: number; actor: string } | null;
  /** Doubts that somebody has put aside. */
  dismissed: string[];
};
export type IssueRecord = {
  id: string;
  publicationId: string;
  publication: string;
  date: string | null;
  number: string | null;
};

export type LibraryReader = CalendarReader & {
  overview(): Overview;
  /** Pages that nobody has reviewed, the first of them in the order of the library, and the articles of each status. */
  backlog(): Pick<Backlog, 'pages' | 'firstPageId' | 'statuses'>;
  publications(): { id: PublicationId; name: string }[];
  /** Issues are read of the given years; of all where there are few. */
  tree(years: 'all' | readonly TreeYear[]): TreePublication[];
  articles(
    filter: ArticleFilter,
    sort: ArticleSort,
    offset: number,
    limit: number,
  ): { total: number; articles: ArticleRow[] };
  issueDetail(id: string): IssueDetail;
  issue(id: string): IssueRecord;
  page(id: string): PageRecord;
  /** Pages that nobody has reviewed, in the order of the library: how many, and the next one after `pageId`. */
  waiting(pageId: string): { count: number; next: string | null };
  publicationName(id: string): string;
  findPublication(name: string): string | null;
  findIssue(publicationId: string, date: string | null): string | null;
  /** Pages of an issue that stand at the same place by their number: 3, 03 and 第3版 are one place. */
  pagesAt(issueId: string, number: string): string[];
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
    /** What tells the number; null where it was given by hand or nothing tells. */
    numberEvidence: string | null;
    title: string | null;
    at: number;
  }): void;
  updatePage(id: string, change: { issueId?: string; number?: string | null; title?: string | null }): void;
  /** Ends the review of a page. */
  setReviewed(id: string, reviewed: { at: number; actor: string }): void;
  setDismissed(id: string, dismissed: readonly string[]): void;
  /** Moves all pages and tags of one issue to another. */
  movePages(fromIssueId: string, toIssueId: string): void;
  /** Removes issues without pages and publications without issues. */
  removeEmpty(): void;
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
  /** All articles, in reading order, those in the trash last. */
  ofPage(pageId: string): { id: string; position: number }[];
  /** The latest text that another sitting left; null where no revision tells. */
  textBefore(id: string, sitting: string): ArticleText | null;
  /** Number of the latest revision that a sitting made; null where it made none. */
  madeIn(id: string, sitting: string): number | null;
  /** Whether a person has changed the text in the editor. */
  isEdited(id: string): boolean;
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
    text: ArticleText & {
      plainText: string;
      chars: number;
      revision: number;
      /** By a person: nothing about it is uncertain any more. */
      isRead: boolean;
      at: number;
    },
  ): void;
  /** Sets the number only: the text is that of a revision that follows. */
  setRevisionNumber(id: string, revision: number): void;
  /**
   * Adds a revision, or widens the last one when it is an autosave of the same sitting, or a step of the same page review,
   * begun after `widenSince`.
   */
  addRevision(revision: NewRevision, widenSince: number | null): void;
  setKind(ids: readonly string[], kind: ArticleKind, at: number): number;
  setStatus(ids: readonly string[], status: ArticleStatus, at: number): number;
  setPeople(id: string, people: ArticlePeople, at: number): void;
  setTrashed(ids: readonly string[], trashedAt: number | null): number;
  /** Sets place and doubts, which are no part of the text. */
  arrange(
    id: string,
    change: { position: number; doubts: NewArticle['doubts']; truncated: boolean; at: number },
  ): void;
  /** Takes an article away with its revisions; its blocks must have gone elsewhere. */
  remove(id: string): void;
};
