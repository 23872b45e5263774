import { ClickAfterLastBlockExtension, configExtension, IMEExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { ListExtension } from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';
import { TableExtension } from '@lexical/table';
import { defineExtension } from 'lexical';
import { linkUrl } from '#shared/document/article-document.ts';
import { BlockExtension } from './extensions/BlockExtension.ts';
import { CommentExtension } from './extensions/CommentExtension.ts';
import { PictureExtension } from './extensions/PictureExtension.ts';
import { StorableExtension } from './extensions/StorableExtension.ts';
import { TableLineExtension } from './extensions/TableLineExtension.ts';

/** The body of an article without paste, shortcuts and looks: what its content may be and how keys change it. */
export const BodyExtension = defineExtension({
  name: 'baoku/body',
  namespace: 'baoku-body',
  dependencies: [
    RichTextExtension,
    HistoryExtension,
    IMEExtension,
    ListExtension,
    configExtension(LinkExtension, {
      validateUrl: (url) => linkUrl.safeParse(url).success,
      attributes: { rel: 'noreferrer' },
    }),
    configExtension(TableExtension, {
      hasCellBackgroundColor: false,
      hasNestedTables: false,
      hasStickyScrollbar: false,
    }),
    ClickAfterLastBlockExtension,
    PictureExtension,
    BlockExtension,
    CommentExtension,
    TableLineExtension,
    StorableExtension,
  ],
});
