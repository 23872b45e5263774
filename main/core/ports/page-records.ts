import type {
  ArticleRecord,
  BlockRecord,
  BundledImage,
  BundledIssue,
  BundledPage,
  BundledSource,
  LinkRecords,
  PublicationRecord,
  TagRecord,
} from '../exporting/bundle/bundle-records.ts';

/** Rows as they are, for a bundle that another library takes in without loss. Ids that are not there give AppError `not_found`. */
export type PageRecordReader = {
  /** Pages of an issue in its order. */
  pageIds(issueId: string): string[];
  page(pageId: string): BundledPage;
  issue(issueId: string): BundledIssue;
  publication(publicationId: string): PublicationRecord;
  /** Tags by their ids, with those above them. */
  tags(tagIds: Iterable<string>): TagRecord[];
  /** null for pictures that the library has lost. */
  image(imageId: string): BundledImage | null;
  /** The links of which both ends are among these articles or pages. */
  links(articleIds: ReadonlySet<string>, pageIds: ReadonlySet<string>): LinkRecords;
  /** Bytes as they came. Throws AppError `storage` where the library has lost them. */
  content(sha256: string): Uint8Array;
  /** Whether the library has a row of that outside id. */
  has(
    table: 'publication' | 'issue' | 'page' | 'article' | 'tag' | 'image' | 'decision',
    id: string,
  ): boolean;
  /** Id of the picture with these bytes. */
  imageOf(sha256: string): string | null;
  /** Source and page of these bytes, where they are that part of their file. */
  sourceOf(sha256: string, part: number): { sourceId: string; pageId: string } | null;
  /** The page on which an article stands. */
  pageOf(articleId: string): string | null;
};

/** What is put back names rows by the ids that this library knows them by. */
export type PageRecordWriter = PageRecordReader & {
  addContent(sha256: string, bytes: Uint8Array, at: number): void;
  addPublication(publication: Omit<PublicationRecord, 'remembered'>): void;
  addIssue(issue: BundledIssue): void;
  setIssue(issue: Pick<BundledIssue, 'id' | 'date' | 'dateEvidence' | 'number' | 'tags'>): void;
  addTag(tag: TagRecord): void;
  addImage(image: BundledImage): void;
  /** Does nothing where the publication has decided about the same line or name. */
  addDecision(publicationId: string, decision: PublicationRecord['remembered'][number]): void;
  addPage(page: Omit<BundledPage, 'sources' | 'articles' | 'uses'>): void;
  setPage(
    page: Pick<BundledPage, 'id' | 'number' | 'numberEvidence' | 'title' | 'reviewed' | 'dismissed'>,
  ): void;
  addUse(pageId: string, use: BundledPage['uses'][number]): void;
  addSource(pageId: string, source: Omit<BundledSource, 'blocks'>): void;
  removeBlocks(sourceId: string): void;
  addBlocks(sourceId: string, blocks: readonly BlockRecord[]): void;
  /** Adds an article, or puts it in the place of the one of its id; revisions that are there stay. */
  putArticle(pageId: string, article: ArticleRecord): void;
  /** Does nothing where the two are linked already. */
  addLinks(links: LinkRecords): void;
};
