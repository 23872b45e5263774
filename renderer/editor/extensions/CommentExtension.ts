import { $unwrapMarkNode, MarkExtension, MarkNode, $createMarkNode } from '@lexical/mark';
import { registerNestedElementResolver } from '@lexical/utils';
import { defineExtension, mergeRegister } from 'lexical';
import { $getComments } from '#renderer/editor/comments/comment-state.ts';

/** Text copied from another article brings the marks of comments that are not here. */
function $dropUnknown(mark: MarkNode): void {
  const known = new Set($getComments().map(({ id }) => id));
  const ids = mark.getIDs();
  const kept = ids.filter((id) => known.has(id));
  if (kept.length === 0) $unwrapMarkNode(mark);
  else if (kept.length < ids.length) mark.setIDs(kept);
}

/** Marks the text that comments are about; where comments overlap, a stretch of text has one mark with all their ids. */
export const CommentExtension = defineExtension({
  name: 'baoku/comment',
  dependencies: [MarkExtension],
  register: (editor) =>
    mergeRegister(
      registerNestedElementResolver(
        editor,
        MarkNode,
        (from) => $createMarkNode(from.getIDs()),
        (from, to) => {
          for (const id of from.getIDs()) to.addID(id);
        },
      ),
      editor.registerNodeTransform(MarkNode, $dropUnknown),
    ),
});
